package blogfeed.web;

import blogfeed.model.Article;
import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Engagement;
import blogfeed.model.Evidence;
import blogfeed.model.Kind;
import blogfeed.model.Mention;
import blogfeed.model.RankedArticle;
import blogfeed.model.Reason;
import blogfeed.model.Score;
import blogfeed.model.Target;
import blogfeed.model.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Articles, accounts and posts that nobody wrote. */
final class InventedArticles {
    static final Instant NOW = Instant.parse("2026-03-14T15:09:26Z");

    private InventedArticles() {}

    static RankedArticle article(int rank, String title, String url) {
        return article(rank, title, url, List.of(mention(rank, "ada.example", Duration.ofHours(3))));
    }

    static RankedArticle article(int rank, String title, String url, List<Mention> mentions) {
        return article(rank, title, url, "example.org", mentions);
    }

    static RankedArticle article(int rank, String title, String url, String site, List<Mention> mentions) {
        var target = new Target(url, site, site, Kind.BLOG);
        var first = mentions.get(0).postedAt();
        var about = "What its author's card says about it.";
        var article = new Article(rank, target, title, about, Evidence.CARD, null, first, Map.of("llm", 0.9));
        var engagement = mentions.stream().map(Mention::engagement).reduce(Engagement.NONE, Engagement::plus);
        var people = (int) mentions.stream().map(m -> m.uri().did()).distinct().count();
        return new RankedArticle(
                rank,
                article,
                mentions.get(0),
                mentions,
                people,
                engagement,
                score(rank),
                rank,
                InventedArticles::reasons);
    }

    static RankedArticle demoted(RankedArticle ranked, int from) {
        return new RankedArticle(
                ranked.rank(),
                ranked.article(),
                ranked.standing(),
                ranked.counted(),
                ranked.people(),
                ranked.engagement(),
                ranked.score(),
                from,
                ranked.why());
    }

    static Mention mention(int number, @Nullable String handle, Duration age) {
        return mention(number, handle, age, new Engagement(number * 7 % 40, number % 5, number % 3, number % 4));
    }

    static Mention mention(int number, @Nullable String handle, Duration age, Engagement engagement) {
        var did = new Did("did:plc:invented%016d".formatted(number));
        var uri = AtUri.post(did, "3laaaaaaaa%03d".formatted(number));
        return new Mention(
                number,
                uri,
                handle,
                NOW.minus(age),
                false,
                false,
                List.of("en"),
                List.of(),
                "Worth a read",
                engagement);
    }

    static List<RankedArticle> many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(rank -> article(rank, "Article number " + rank, "https://example.org/" + rank))
                .toList();
    }

    private static Score score(int rank) {
        return new Score(
                24.5 / rank,
                List.of(
                        new Term("likes", 3.47),
                        new Term("reposts", 4.16),
                        new Term("mentions", 12.1),
                        new Term("topic", 0.9),
                        new Term("decay", 0.0042)));
    }

    private static List<Reason> reasons() {
        return List.of(
                new Reason("topic", "About llm with 0.90, at least 0.60 is asked: language model, inference."),
                new Reason("kind", "A blog, as asked."));
    }
}
