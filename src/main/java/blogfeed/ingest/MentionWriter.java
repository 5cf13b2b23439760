package blogfeed.ingest;

import blogfeed.judge.ArticleJudge;
import blogfeed.link.LinkExtractor;
import blogfeed.model.Link;
import blogfeed.model.Post;
import blogfeed.model.Reason;
import blogfeed.store.Facts;
import blogfeed.store.NearMisses.NearMiss;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/** Writes kept mentions: the post, its links, their articles, and what earlier posts said of the same articles. */
final class MentionWriter {
    /** A claim this long before the stream saw the post is an import, not news. */
    private static final Duration BACKDATED = Duration.ofHours(24);

    private static final Reason SECOND_PERSON = new Reason("people", "somebody else linked to the same article");

    /** An honest claim is at most this much earlier than the stream's witness; else one post could make an article old. */
    private static final Duration HONEST = Duration.ofHours(1);

    private final LinkExtractor extractor;
    private final ArticleJudge judge;
    private final KnownRecords known;

    MentionWriter(LinkExtractor extractor, ArticleJudge judge, KnownRecords known) {
        this.extractor = extractor;
        this.judge = judge;
        this.known = known;
    }

    /** Stores a post with the links that are to be kept, or replaces what an older revision of it said. */
    void keep(Post post, List<GatedLink> links, Facts facts) {
        var author = facts.accounts().findOrAdd(post.uri().did());
        var before = facts.posts().find(author.id(), post.uri().rkey());
        var touched = new HashSet<Long>();
        long postId;
        if (before.isPresent()) {
            postId = before.get().id();
            touched.addAll(facts.posts().articlesOf(postId));
            facts.posts().update(postId, post);
        } else {
            postId = addPost(author.id(), post, links.get(0).reasons().get(0), facts);
        }
        for (int i = 0; i < links.size(); i++) {
            touched.add(addLink(postId, i, post, links.get(i).link(), facts));
        }
        links.stream().map(GatedLink::url).distinct().forEach(url -> promote(url, post.witnessedAt(), facts));
        judge.judge(touched, facts);
    }

    long addPost(long authorId, Post post, Reason because, Facts facts) {
        known.addPost(post.uri());
        return facts.posts().add(authorId, post, isBackdated(post), because);
    }

    long addLink(long postId, int position, Post post, Link link, Facts facts) {
        var articleId = facts.articles().findOrAdd(link.target(), firstMention(post));
        facts.posts().addLink(postId, position, articleId, link);
        return articleId;
    }

    private static Instant firstMention(Post post) {
        return firstMention(post.postedAt(), post.witnessedAt());
    }

    static Instant firstMention(Instant posted, Instant witnessed) {
        return posted.isBefore(witnessed.minus(HONEST)) ? witnessed : posted;
    }

    private static boolean isBackdated(Post post) {
        return post.postedAt().isBefore(post.witnessedAt().minus(BACKDATED));
    }

    /** Keeps after all what the gate had turned away of an article that is now kept. */
    void promote(String url, Instant now, Facts facts) {
        for (var miss : facts.nearMisses().of(url)) {
            promote(miss, now, facts);
        }
        facts.nearMisses().remove(url);
    }

    private void promote(NearMiss miss, Instant now, Facts facts) {
        var post = miss.post();
        var author = facts.accounts().findOrAdd(post.uri().did());
        var before = facts.posts().find(author.id(), post.uri().rkey());
        var postId = before.isPresent() ? before.get().id() : addPost(author.id(), post, SECOND_PERSON, facts);
        int position = facts.posts().linksOf(postId);
        if (before.isEmpty()) {
            // what it received so far was engagement of a post nobody knew
            facts.polledCounts().missed(postId, now);
        }
        for (var link : extractor.linksOf(post)) {
            if (link.target().url().equals(miss.url())) {
                addLink(postId, position++, post, link, facts);
            }
        }
    }
}
