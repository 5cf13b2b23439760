package blogfeed.lab;

import blogfeed.judge.ArticleTexts;
import blogfeed.judge.KeptMentions;
import blogfeed.model.Article;
import blogfeed.model.Candidate;
import blogfeed.model.Engagement;
import blogfeed.model.Link;
import blogfeed.model.Mention;
import blogfeed.model.Post;
import blogfeed.model.TopicScore;
import blogfeed.store.Articles.Remark;
import blogfeed.topic.Topic;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An article that the gate turned away, as it would be had it been let in: judged by cards and posts, without engagement,
 * since nobody counted any.
 *
 * @param from when the first post was seen that gets it through
 */
record NearMissArticle(Candidate candidate, List<Instant> seenAt, Instant from) {
    /** One post that links there. */
    record Sighting(Post post, Link link) {}

    /**
     * Makes one of all posts that link there.
     *
     * @param number a negative one that no other has: stored articles and posts have positive ones
     */
    static NearMissArticle of(List<Sighting> sightings, Instant from, long number, List<Topic> topics) {
        var byAge = sightings.stream()
                .sorted(Comparator.comparing(sighting -> sighting.post().postedAt()))
                .toList();
        var texts = ArticleTexts.ofCards(byAge.stream()
                .map(NearMissArticle::remark)
                .sorted(Comparator.comparing(remark -> remark.title().isEmpty()))
                .toList());
        var scores = topics.stream()
                .flatMap(topic -> topic.best(texts.texts()).stream())
                .collect(Collectors.toMap(TopicScore::topic, TopicScore::value));
        var article = new Article(
                number,
                byAge.get(0).link().target(),
                texts.title(),
                texts.description(),
                texts.evidence(),
                null,
                byAge.stream()
                        .map(sighting -> KeptMentions.firstMention(sighting.post()))
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                scores);
        var mentions =
                byAge.stream().map(sighting -> mention(sighting.post(), number)).toList();
        var seenAt =
                byAge.stream().map(sighting -> sighting.post().witnessedAt()).toList();
        return new NearMissArticle(new Candidate(article, mentions), seenAt, from);
    }

    /** The candidate with the mentions that were seen until a moment. */
    Candidate at(Instant now) {
        var mentions = candidate.mentions();
        return new Candidate(
                candidate.article(),
                IntStream.range(0, mentions.size())
                        .filter(i -> !seenAt.get(i).isAfter(now))
                        .mapToObj(mentions::get)
                        .toList());
    }

    private static Remark remark(Sighting sighting) {
        var card = sighting.link().card();
        return new Remark(
                sighting.link().target().url(),
                card == null ? "" : card.title(),
                card == null ? "" : card.description(),
                sighting.post().text());
    }

    private static Mention mention(Post post, long number) {
        return new Mention(
                number,
                post.uri(),
                null,
                post.postedAt(),
                KeptMentions.isBackdated(post),
                post.isReply(),
                post.languages(),
                post.labels(),
                post.text(),
                Engagement.NONE);
    }
}
