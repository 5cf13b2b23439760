package blogfeed.web;

import blogfeed.model.Gap;
import blogfeed.model.RankedArticle;
import blogfeed.web.Health.FeedHealth;
import blogfeed.web.Health.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A newsroom with whatever a test wants shown. */
record InventedNewsroom(List<FeedView> feeds, Health health) implements Newsroom {

    @Override
    public Optional<FeedView> feed(String id) {
        return feeds.stream().filter(feed -> feed.id().equals(id)).findFirst();
    }

    static InventedNewsroom showing(RankedArticle... articles) {
        return showing(List.of(articles), health(Status.OK));
    }

    static InventedNewsroom showing(List<RankedArticle> articles, Health health) {
        var hot = view("ai-blogs", "AI Blogs", articles);
        return new InventedNewsroom(List.of(hot, view("ai-blogs-new", "AI Blogs, newest first", List.of())), health);
    }

    static FeedView view(String id, String name, List<RankedArticle> articles) {
        return new FeedView(
                id,
                "at://did:plc:invented/app.bsky.feed.generator/" + id,
                name,
                "Blog articles about large language models, ranked by who is talking about them.",
                InventedArticles.NOW.minusSeconds(40),
                articles);
    }

    static Health health(Status status) {
        var sentence = switch (status) {
            case OK -> "Events arrive and are current.";
            case STARTING -> "Catching up with the last 3 hours; 40 minutes to go.";
            case BEHIND -> "The events read now are 25 minutes old; the gap is closing.";
            case SILENT -> "No event has arrived for 2 minutes; another endpoint is being tried.";
            case ENDED -> "The stream was a file and has been read to its end.";
            case FAILING -> "The store cannot be written.";
        };
        return new Health(
                status,
                sentence,
                Optional.of(InventedArticles.NOW.minusSeconds(12)),
                Duration.ofSeconds(12),
                "wss://jetstream.example/subscribe",
                Map.of("received", 5000L, "stored", 120L),
                "9f86d081884c",
                InventedArticles.NOW.minusSeconds(3_600),
                List.of(new FeedHealth("ai-blogs", "60303ae22b99", 7, InventedArticles.NOW.minusSeconds(40), 1)),
                List.of(new Gap(
                        "wss://jetstream.example/subscribe",
                        InventedArticles.NOW.minusSeconds(9_000),
                        InventedArticles.NOW.minusSeconds(8_000),
                        "the server counts anew")),
                List.of());
    }
}
