package blogfeed.feed;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A setting that a tuner turns to see what comes of it.
 *
 * @param path in {@code feed.yaml}, such as {@code rank.halfLife}
 * @param help what it means, in a sentence
 * @param stops values that make a difference, from the least to the greatest; empty where it is no quantity
 * @param choices all values it can have; empty where there are too many
 */
public record Tunable(String path, String label, String help, List<String> stops, List<String> choices) {

    /** Settings that belong together. */
    public record Group(String title, List<Tunable> tunables) {}

    private static final List<String> WEIGHTS = numbers(0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 15, 20);
    private static final List<String> CAPS =
            IntStream.rangeClosed(0, 20).mapToObj(String::valueOf).toList();
    private static final List<String> SCORES = IntStream.rangeClosed(0, 20)
            .mapToObj(twentieth -> number(twentieth / 20.0))
            .toList();
    private static final List<String> HALF_LIVES = List.of(
            "10m", "30m", "1h", "2h", "3h", "4h", "6h", "8h", "12h", "18h", "1d", "36h", "2d", "3d", "5d", "7d", "14d",
            "30d");
    private static final List<String> AGES = List.of(
            "1h", "3h", "6h", "12h", "1d", "2d", "3d", "5d", "7d", "10d", "14d", "21d", "30d", "60d", "90d", "180d",
            "400d");

    /** All there are, as they are shown. */
    public static List<Group> groups() {
        return List.of(
                new Group("Order", order().toList()),
                new Group("Weights", weights().toList()),
                new Group("What gets in", include().toList()),
                new Group("What stays out", exclude().toList()));
    }

    private static Stream<Tunable> order() {
        return Stream.of(
                choice("rank.by", "Order", "hot fades with age; latest goes by the first mention.", "hot", "latest"),
                quantity("rank.halfLife", "Half-life", "After this time a score is worth half.", HALF_LIVES),
                quantity("rank.perAuthor", "Per author", "At most so many of an author in any 20; 0 is no cap.", CAPS),
                quantity("rank.perSite", "Per site", "At most so many of a site in any 20; 0 is no cap.", CAPS));
    }

    private static Stream<Tunable> weights() {
        return Stream.of(
                weight("mention", "Mentions", "for the people who mention it"),
                weight("like", "Likes", "for their posts' likes"),
                weight("repost", "Reposts", "for reposts"),
                weight("quote", "Quotes", "for quotes"),
                weight("reply", "Replies", "for replies"),
                quantity("rank.weights.topic", "Topic", "Points for a topic score of 1.", WEIGHTS));
    }

    private static Tunable weight(String key, String label, String whatFor) {
        return quantity("rank.weights." + key, label, "Points " + whatFor + ", times log2(1 + count).", WEIGHTS);
    }

    private static Stream<Tunable> include() {
        return Stream.of(
                quantity("include.topic.minScore", "Topic score", "The least an article must have.", SCORES),
                quantity("include.maxAge", "Age", "What was first mentioned longer ago is left out.", AGES),
                text("include.kinds", "Kinds", "Any of them, such as [blog, newsletter]; [] is any."),
                text("include.languages", "Languages", "any, or a list such as [en, zh]."),
                text("include.terms", "Terms", "Any of them must occur; [] is no such rule."),
                text("include.sites", "Sites", "Only these, such as [example.com]; [] is no such rule."),
                choice("include.replies", "Replies", "Whether replies count as mentions.", "true", "false"));
    }

    private static Stream<Tunable> exclude() {
        return Stream.of(
                text("exclude.sites", "Sites", "Such as [example.com]."),
                text("exclude.terms", "Terms", "None of them may occur."),
                text("exclude.authors", "Authors", "Their mentions don't count; a list of DIDs."),
                text("exclude.labels", "Labels", "Mentions with these moderation labels don't count."));
    }

    private static Tunable quantity(String path, String label, String help, List<String> stops) {
        return new Tunable(path, label, help, stops, List.of());
    }

    private static Tunable choice(String path, String label, String help, String... choices) {
        return new Tunable(path, label, help, List.of(), List.of(choices));
    }

    private static Tunable text(String path, String label, String help) {
        return new Tunable(path, label, help, List.of(), List.of());
    }

    private static List<String> numbers(double... values) {
        return DoubleStream.of(values).mapToObj(Tunable::number).toList();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
