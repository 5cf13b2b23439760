package blogfeed.ingest;

import blogfeed.link.LinkExtractor;
import blogfeed.model.Link;
import blogfeed.model.Post;
import blogfeed.model.Reason;
import blogfeed.model.TopicScore;
import blogfeed.store.Facts;
import blogfeed.store.NearMisses.NearMiss;
import blogfeed.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes kept mentions: the post, its links, their articles, and what earlier posts said of the same articles. */
final class MentionWriter {
    /** A claim this long before the stream saw the post is an import, not news. */
    private static final Duration BACKDATED = Duration.ofHours(24);

    private static final Reason SECOND_PERSON = new Reason("people", "somebody else linked to the same article");

    private final LinkExtractor extractor;
    private final Gate gate;
    private final Map<String, String> topicVersions;
    private final KnownRecords known;

    MentionWriter(LinkExtractor extractor, Gate gate, List<Topic> topics, KnownRecords known) {
        this.extractor = extractor;
        this.gate = gate;
        this.topicVersions = topics.stream().collect(Collectors.toMap(Topic::name, Topic::version));
        this.known = known;
    }

    /** Stores a post with the links that are to be kept, or replaces what an older revision of it said. */
    void keep(Post post, List<GatedLink> links, Facts facts) {
        var author = facts.accounts().findOrAdd(post.uri().did());
        var before = facts.posts().find(author.id(), post.uri().rkey());
        long postId;
        if (before.isPresent()) {
            postId = before.get().id();
            facts.posts().update(postId, post);
        } else {
            postId = add(author.id(), post, links.get(0).reasons().get(0), facts);
        }
        for (int i = 0; i < links.size(); i++) {
            mention(postId, i, post, links.get(i).link(), links.get(i).scores(), facts);
        }
        links.stream().map(GatedLink::url).distinct().forEach(url -> promote(url, facts));
    }

    private long add(long authorId, Post post, Reason because, Facts facts) {
        known.addPost(post.uri());
        return facts.posts().add(authorId, post, isBackdated(post), because);
    }

    private void mention(long postId, int position, Post post, Link link, List<TopicScore> scores, Facts facts) {
        var articles = facts.articles();
        var articleId = articles.findOrAdd(link.target(), firstMention(post));
        facts.posts().addLink(postId, position, articleId, link);
        if (link.card() != null) {
            articles.describe(articleId, link.card());
        }
        for (var score : scores) {
            articles.score(articleId, score, topicVersions.getOrDefault(score.topic(), ""));
        }
    }

    /** An import must not make an article old: for its age the stream's witness counts, not the import's claim. */
    private static Instant firstMention(Post post) {
        return isBackdated(post) ? post.witnessedAt() : post.postedAt();
    }

    private static boolean isBackdated(Post post) {
        return post.postedAt().isBefore(post.witnessedAt().minus(BACKDATED));
    }

    /** Keeps after all what the gate had turned away of an article that is now kept. */
    private void promote(String url, Facts facts) {
        for (var miss : facts.nearMisses().of(url)) {
            promote(miss, facts);
        }
        facts.nearMisses().remove(url);
    }

    private void promote(NearMiss miss, Facts facts) {
        var post = miss.post();
        var author = facts.accounts().findOrAdd(post.uri().did());
        var before = facts.posts().find(author.id(), post.uri().rkey());
        var postId = before.isPresent() ? before.get().id() : add(author.id(), post, SECOND_PERSON, facts);
        int position = facts.posts().linksOf(postId);
        for (var link : extractor.linksOf(post)) {
            if (link.target().url().equals(miss.url())) {
                mention(postId, position++, post, link, gate.score(post, link), facts);
            }
        }
    }
}
