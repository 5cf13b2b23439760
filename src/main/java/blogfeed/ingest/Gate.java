package blogfeed.ingest;

import blogfeed.judge.LinkAtGate;
import blogfeed.model.Link;
import blogfeed.model.Post;
import blogfeed.model.Reason;
import blogfeed.model.Target;
import blogfeed.store.Facts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides which mentions are kept at all: those some feed could still want, judged on the weakest evidence there is. What
 * is turned away here comes back when a second person links there and a feed has a topic.
 */
final class Gate {
    private static final Reason KNOWN = new Reason("article", "the article was kept before");

    private final Rules rules;
    private final Set<String> knownSites = new HashSet<>();

    Gate(Rules rules) {
        this.rules = rules;
    }

    /** Learns which sites had accepted articles. */
    void learnSites(Facts facts) {
        knownSites.addAll(facts.articles().knownSites());
    }

    GatedLink judge(Post post, Link link, Facts facts) {
        var url = link.target().url();
        if (facts.articles().find(url).isPresent()) {
            return new GatedLink(link, true, List.of(KNOWN));
        }
        var verdict =
                rules.gate().judge(new LinkAtGate(post, link, rules.topics(), facts, isOfKnownSite(link.target())));
        return new GatedLink(link, verdict.keep(), verdict.reasons());
    }

    /** A short link that led to an accepted article says nothing for the next one. */
    private boolean isOfKnownSite(Target target) {
        return knownSites.contains(target.site()) && !rules.hosts().isShortLink(target);
    }
}
