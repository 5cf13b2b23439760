package blogfeed.feed;

import blogfeed.model.Article;
import blogfeed.model.AtUri;
import blogfeed.model.Candidate;
import blogfeed.model.Did;
import blogfeed.model.Engagement;
import blogfeed.model.Evidence;
import blogfeed.model.Kind;
import blogfeed.model.Mention;
import blogfeed.model.Reason;
import blogfeed.model.Target;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Feeds, articles and mentions for the tests of this package. */
final class Facts {
    static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    static final Did ADA = new Did("did:plc:ada");
    static final Did BEN = new Did("did:plc:ben");
    static final Did CAM = new Did("did:plc:cam");
    static final Target POST =
            new Target("https://blog.example.com/2026/attention?page=2", "blog.example.com", "example.com", Kind.BLOG);

    private Facts() {}

    /** A feed of a {@code feed.yaml} whose include and further sections are given. */
    static FeedDefinition feed(String sections) {
        var yaml = "displayName: A\ndescription: B\n" + sections;
        return FeedFile.parse("a", "feed.yaml", yaml.getBytes(StandardCharsets.UTF_8), Set.of("llm", "go"));
    }

    static FeedRules rules(String sections) {
        return new FeedRules(feed(sections));
    }

    static Article article(Target target, String title, Duration age, Map<String, Double> topics) {
        return new Article(1, target, title, "A description", Evidence.CARD, null, NOW.minus(age), topics);
    }

    static Candidate candidate(Mention... mentions) {
        return new Candidate(article(POST, "A title", Duration.ofHours(1), Map.of("llm", 0.87)), List.of(mentions));
    }

    static Candidate candidateAt(Target target) {
        return new Candidate(article(target, "A title", Duration.ofHours(1), Map.of()), List.of(by(ADA)));
    }

    static Mention by(Did author) {
        return mention(author, false, false, List.of(), List.of(), "read this");
    }

    static Mention saying(String text) {
        return mention(ADA, false, false, List.of(), List.of(), text);
    }

    static Mention tagged(String... languages) {
        return mention(ADA, false, false, List.of(languages), List.of(), "read this");
    }

    static Mention labelled(String... labels) {
        return mention(ADA, false, false, List.of(), List.of(labels), "read this");
    }

    static Mention backdated() {
        return mention(ADA, true, false, List.of(), List.of(), "read this");
    }

    static Mention reply() {
        return mention(ADA, false, true, List.of(), List.of(), "read this");
    }

    private static Mention mention(
            Did author, boolean backdated, boolean reply, List<String> languages, List<String> labels, String text) {
        return new Mention(
                7,
                AtUri.post(author, "3kabc"),
                null,
                NOW.minusSeconds(60),
                backdated,
                reply,
                languages,
                labels,
                text,
                Engagement.NONE);
    }

    static Target at(String url, String host, String site) {
        return new Target(url, host, site, Kind.BLOG);
    }

    static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    static List<String> texts(List<Reason> reasons) {
        return reasons.stream().map(Reason::text).toList();
    }
}
