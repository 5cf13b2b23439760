package blogfeed.judge;

import blogfeed.link.LinkExtractor;
import blogfeed.model.AtUri;
import blogfeed.model.Link;
import blogfeed.model.Post;
import blogfeed.model.Reason;
import blogfeed.store.Facts;
import blogfeed.store.NearMisses.NearMiss;
import blogfeed.text.PostLanguages;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Puts mentions into the facts: posts, their links, the articles these lead to, and these into the queue of pages to read. */
public final class KeptMentions {
    /** A claim this long before the stream saw the post is an import, not news. */
    private static final Duration BACKDATED = Duration.ofHours(24);

    /** An honest claim is at most this much earlier than the stream's witness; else one post could make an article old. */
    private static final Duration HONEST = Duration.ofHours(1);

    /** A page that was read longer ago is read again when somebody mentions it. */
    private static final Duration LONG_AGO = Duration.ofDays(7);

    private static final Reason SECOND_PERSON = new Reason("people", "somebody else linked to the same article");

    private final LinkExtractor extractor;
    private final Consumer<AtUri> onKept;

    /** @param onKept is told of every post that is added, within the transaction */
    public KeptMentions(LinkExtractor extractor, Consumer<AtUri> onKept) {
        this.extractor = extractor;
        this.onKept = onKept;
    }

    /** Adds a post without links; returns its number. */
    public long addPost(long authorId, Post post, Reason because, Facts facts) {
        onKept.accept(post.uri());
        return facts.posts().add(authorId, inItsLanguages(post), isBackdated(post), because);
    }

    /** Replaces what an older revision of a post said; its links are taken off. */
    public void updatePost(long postId, Post post, Facts facts) {
        facts.posts().update(postId, inItsLanguages(post));
    }

    /** Told from the text once for all, since every ranking asks for it. */
    private static Post inItsLanguages(Post post) {
        return post.in(PostLanguages.of(post.text(), post.languages()));
    }

    /** Adds a link to a post; returns the number of the article. */
    public long addLink(long postId, int position, Post post, Link link, Facts facts) {
        var articleId = facts.articles().findOrAdd(link.target(), firstMention(post));
        facts.posts().addLink(postId, position, articleId, link);
        facts.fetches().mentioned(articleId, link.target(), post.witnessedAt().minus(LONG_AGO));
        return articleId;
    }

    /** When a post mentions. */
    public static Instant firstMention(Post post) {
        return firstMention(post.postedAt(), post.witnessedAt());
    }

    /** When a post mentions, that counts as written and was seen at these moments. */
    public static Instant firstMention(Instant posted, Instant witnessed) {
        return posted.isBefore(witnessed.minus(HONEST)) ? witnessed : posted;
    }

    /** Whether a post is dated long before it was seen, as imports are. */
    public static boolean isBackdated(Post post) {
        return post.postedAt().isBefore(post.witnessedAt().minus(BACKDATED));
    }

    /** Keeps after all what the gate had turned away of an article that is now kept, by one of its canonical URLs. */
    public void promote(String url, Instant now, Facts facts) {
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
