package blogfeed.ingest;

import blogfeed.judge.KeptMentions;
import blogfeed.link.HostLists;
import blogfeed.model.AtUri;
import blogfeed.model.Carrier;
import blogfeed.model.Document;
import blogfeed.model.Kind;
import blogfeed.model.Link;
import blogfeed.model.Post;
import blogfeed.model.Reason;
import blogfeed.model.Target;
import blogfeed.store.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins documents with posts that mention them without a link: by quoting the record, or by being named in it as its
 * announcement. Such a mention is a link whose posted form is the record's AT-URI.
 */
final class DocumentMentions {
    private static final Reason QUOTED = new Reason("document", "it quotes the record of an article");
    private static final Reason UNKNOWN = new Reason("document", "it quotes a record that was not seen");
    private static final Reason ANNOUNCED = new Reason("document", "the record of an article names it");

    private final HostLists hosts;
    private final KeptMentions mentions;
    private final KnownRecords known;

    DocumentMentions(HostLists hosts, KeptMentions mentions, KnownRecords known) {
        this.hosts = hosts;
        this.mentions = mentions;
        this.known = known;
    }

    /** Mentions of a post that are no links in it, but for those of articles that it links to anyhow. */
    List<GatedLink> of(Post post, List<Link> links, Facts facts) {
        var found = new ArrayList<GatedLink>();
        if (post.quoted() != null && post.quoted().isDocument()) {
            found.add(quote(post.quoted(), facts));
        }
        if (known.mayAnnounce(post.uri())) {
            facts.documents().announcedBy(post.uri()).stream()
                    .map(document -> mention(document.uri(), ANNOUNCED, facts))
                    .forEach(found::add);
        }
        found.removeIf(mention -> links.stream().anyMatch(link -> isSame(link.target(), mention, facts)));
        return found;
    }

    private GatedLink quote(AtUri record, Facts facts) {
        var url = facts.documents().urlOf(record);
        if (url != null && isShown(record, url, facts)) {
            return mention(record, QUOTED, facts);
        }
        var target = new Target(record.toString(), "", "", Kind.OTHER);
        return new GatedLink(new Link(Carrier.EMBED, record.toString(), target, null), false, List.of(UNKNOWN));
    }

    /** Another record may stand for the article while this one is hidden. */
    private static boolean isShown(AtUri record, String url, Facts facts) {
        return facts.documents().at(url).stream().map(Document::uri).anyMatch(record::equals);
    }

    private GatedLink mention(AtUri record, Reason because, Facts facts) {
        return new GatedLink(link(record, facts.documents().urlOf(record)), true, List.of(because));
    }

    private Link link(AtUri record, @Nullable String url) {
        var target = hosts.target(url == null ? "" : url).orElseThrow();
        return new Link(Carrier.EMBED, record.toString(), target, null);
    }

    private static boolean isSame(Target linked, GatedLink mention, Facts facts) {
        return mention.keep()
                && facts.articles().find(linked.url()).equals(facts.articles().find(mention.url()));
    }

    /** Joins a document that is at an address with what was posted before of either. */
    void join(Document document, String url, Facts facts) {
        mentions.promote(url, document.witnessedAt(), facts);
        var record = document.uri().toString();
        for (var miss : facts.nearMisses().of(record)) {
            keep(miss.post(), link(document.uri(), url), QUOTED, document.witnessedAt(), facts);
        }
        facts.nearMisses().remove(record);
        if (document.post() != null) {
            announce(document, document.post(), url, facts);
        }
    }

    private void announce(Document document, AtUri post, String url, Facts facts) {
        var kept = facts.accounts()
                .find(post.did())
                .flatMap(author -> facts.posts().find(author.id(), post.rkey()));
        if (kept.isPresent()) {
            link(kept.get().id(), document.uri(), url, facts);
        } else {
            facts.nearMisses().of(post).stream()
                    .findFirst()
                    .ifPresent(miss ->
                            keep(miss.post(), link(document.uri(), url), ANNOUNCED, document.witnessedAt(), facts));
        }
    }

    private void keep(Post post, Link link, Reason because, Instant now, Facts facts) {
        var author = facts.accounts().findOrAdd(post.uri().did());
        var before = facts.posts().find(author.id(), post.uri().rkey());
        long id = before.isPresent() ? before.get().id() : mentions.addPost(author.id(), post, because, facts);
        if (before.isEmpty()) {
            // what it received so far was engagement of a post nobody knew
            facts.polledCounts().missed(id, now);
        }
        mentions.addLink(id, facts.posts().linksOf(id), post, link, facts);
    }

    /** Has a kept post mention an article through its record, unless it mentions it anyhow. */
    private void link(long postId, AtUri record, String url, Facts facts) {
        var link = link(record, url);
        var article = facts.articles().find(link.target().url());
        if (article.isPresent() && !facts.posts().articlesOf(postId).contains(article.getAsLong())) {
            var post = facts.posts().mentioning(postId);
            var id = facts.articles()
                    .findOrAdd(link.target(), KeptMentions.firstMention(post.postedAt(), post.witnessedAt()));
            facts.posts().addLink(postId, facts.posts().linksOf(postId), id, link);
        }
    }

    /** Takes off the mentions of an article that are no links but through this record; returns the posts. */
    List<Long> unlink(AtUri record, String url, Facts facts) {
        var article = facts.articles().find(url);
        return article.isPresent() ? facts.posts().unlink(article.getAsLong(), record.toString()) : List.of();
    }

    /** Puts such mentions to the article that the record is now; a post that mentions nothing any more goes for good. */
    void relink(AtUri record, List<Long> posts, Instant at, Facts facts) {
        var document = facts.documents().find(record).orElse(null);
        var url = facts.documents().urlOf(record);
        for (var id : posts) {
            var post = facts.posts().mentioning(id);
            if (document != null
                    && url != null
                    && (record.equals(post.quoted()) || post.uri().equals(document.post()))) {
                link(id, record, url, facts);
            }
            if (facts.posts().linksOf(id) == 0) {
                bury(id, post.uri(), at, facts);
            }
        }
    }

    private static void bury(long id, AtUri post, Instant at, Facts facts) {
        var author = facts.accounts().findOrAdd(post.did());
        facts.posts()
                .find(author.id(), post.rkey())
                .ifPresent(kept -> facts.posts().bury(author.id(), post.rkey(), kept.rev(), at));
        facts.posts().delete(id);
    }

    void promote(String url, Instant now, Facts facts) {
        mentions.promote(url, now, facts);
    }
}
