package blogfeed.ingest;

import blogfeed.link.HostLists;
import blogfeed.link.LinkExtractor;
import blogfeed.model.Post;
import blogfeed.model.Reason;
import blogfeed.store.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Finds out which links of a post are worth keeping it for. */
final class PostLinks {
    private final HostLists hosts;
    private final LinkExtractor extractor;
    private final Gate gate;
    private final DocumentFolding documents;
    private final DocumentMentions mentions;

    PostLinks(
            HostLists hosts, LinkExtractor extractor, Gate gate, DocumentFolding documents, DocumentMentions mentions) {
        this.hosts = hosts;
        this.extractor = extractor;
        this.gate = gate;
        this.documents = documents;
        this.mentions = mentions;
    }

    /** The links to be kept; the others are counted, or noted as near-misses. */
    List<GatedLink> toKeep(Post post, Facts facts, Tally tally) {
        var judged = judged(post, facts, tally);
        var wanted = new HashMap<String, List<Reason>>();
        judged.stream().filter(GatedLink::keep).forEach(link -> wanted.putIfAbsent(link.url(), link.reasons()));
        var keep = new ArrayList<GatedLink>();
        var noted = new HashSet<String>();
        for (var link : judged) {
            var because = wanted.get(link.url());
            if (because != null) {
                // what one link of a post is wanted for holds for all its links to the same article
                keep.add(new GatedLink(link.link(), true, because));
            } else if (noted.add(link.url())) {
                // a card and the words under it mostly lead to the same, and one row tells of both
                facts.nearMisses().add(link.url(), post, link.reasons());
            }
        }
        tally.kept += keep.size();
        tally.nearMisses += judged.size() - keep.size();
        return keep;
    }

    private List<GatedLink> judged(Post post, Facts facts, Tally tally) {
        var judged = new ArrayList<GatedLink>();
        var links = extractor.linksOf(post);
        documents.learn(post, links, facts);
        for (var link : links) {
            tally.links++;
            if (hosts.neverHoldsArticles(link.target())) {
                tally.neverArticles++;
            } else {
                judged.add(gate.judge(post, link, facts));
            }
        }
        var byRecord = mentions.of(post, links, facts);
        tally.links += byRecord.size();
        judged.addAll(byRecord);
        return judged;
    }
}
