package blogfeed.feed;

import blogfeed.yaml.DurationText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A feed's settings as they would be written, by their path in {@code feed.yaml}; also those that it leaves out. */
public final class FeedSettings {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./@:-]*[A-Za-z0-9_./@]");

    private final Map<String, String> texts = new LinkedHashMap<>();

    private FeedSettings() {}

    /** From path, such as {@code rank.halfLife}, to YAML, such as {@code 18h}; empty for what has no value. */
    public static Map<String, String> of(FeedDefinition feed) {
        var settings = new FeedSettings();
        settings.put("displayName", feed.displayName());
        settings.put("description", feed.description());
        settings.put("order", String.valueOf(feed.order()));
        settings.include(feed.include());
        settings.exclude(feed.exclude());
        settings.rank(feed.rank());
        return settings.texts;
    }

    /** A list as it would be written on one line. */
    public static String list(Collection<?> values) {
        return values.stream().map(FeedSettings::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private void include(Include include) {
        var topic = include.topic();
        put("include.topic.name", topic == null ? "" : topic.name());
        put("include.topic.minScore", topic == null ? "" : number(topic.minScore()));
        put("include.kinds", list(include.kinds()));
        put("include.terms", list(include.terms()));
        put("include.hosts", list(include.hosts()));
        put("include.sites", list(include.sites()));
        put("include.authors", list(sorted(include.authors())));
        put("include.languages", include.languages().isEmpty() ? "any" : list(include.languages()));
        put("include.maxAge", DurationText.of(include.maxAge()));
        put("include.replies", String.valueOf(include.replies()));
    }

    private void exclude(Exclude exclude) {
        put("exclude.labels", list(exclude.labels()));
        put("exclude.sites", list(exclude.sites()));
        put("exclude.hosts", list(exclude.hosts()));
        put("exclude.terms", list(exclude.terms()));
        put("exclude.authors", list(sorted(exclude.authors())));
    }

    private void rank(RankSettings rank) {
        put("rank.by", rank.by().toString());
        put("rank.halfLife", DurationText.of(rank.halfLife()));
        var weights = rank.weights();
        put("rank.weights.like", number(weights.like()));
        put("rank.weights.repost", number(weights.repost()));
        put("rank.weights.quote", number(weights.quote()));
        put("rank.weights.reply", number(weights.reply()));
        put("rank.weights.mention", number(weights.mention()));
        put("rank.weights.topic", number(weights.topic()));
        put("rank.perAuthor", String.valueOf(rank.perAuthor()));
        put("rank.perSite", String.valueOf(rank.perSite()));
    }

    private void put(String path, String text) {
        texts.put(path, text);
    }

    private static List<String> sorted(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String quoted(Object value) {
        var text = value.toString();
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "''") + "'";
    }
}
