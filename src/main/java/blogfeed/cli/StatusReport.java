package blogfeed.cli;

import blogfeed.model.Gap;
import blogfeed.model.StreamCursor;
import blogfeed.store.Census;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code status} tells. */
record StatusReport(
        Path folder, boolean running, Optional<StreamCursor> cursor, List<Gap> gaps, Census census, Instant now) {

    String text() {
        var text = new StringBuilder()
                .append(line(
                        "data",
                        folder + ", " + size(census.bytes())
                                + (running ? ", a Blogfeed is working on it" : ", no Blogfeed is working on it")))
                .append(line("stream", cursor.map(this::place).orElse("nothing was read yet")))
                .append(line(
                        "kept",
                        "%,d mentions of %,d articles by %,d people, with %,d likes, reposts, quotes and replies"
                                .formatted(census.mentions(), census.articles(), census.people(), census.engagement())))
                .append(line("", "%,d links turned away".formatted(census.nearMisses())))
                .append(line("", "%,d pages read, %,d to read".formatted(census.pages(), census.pagesWaiting())))
                .append(line("gaps", gaps.isEmpty() ? "none is known" : "events of these times may be missing:"));
        gaps.forEach(
                gap -> text.append(line("", seconds(gap.from()) + " to " + seconds(gap.until()) + ": " + gap.cause())));
        return text.toString();
    }

    String json() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("data", folder.toString())
                .put("running", running)
                .put("bytes", census.bytes());
        cursor.ifPresent(at -> json.putObject("stream")
                .put("endpoint", at.endpoint())
                .put("position", at.position())
                .put("time", at.time().toString())
                .put("portableTime", at.portableTime().toString()));
        json.putObject("counts")
                .put("mentions", census.mentions())
                .put("people", census.people())
                .put("articles", census.articles())
                .put("engagement", census.engagement())
                .put("nearMisses", census.nearMisses())
                .put("pages", census.pages())
                .put("pagesWaiting", census.pagesWaiting());
        var array = json.putArray("gaps");
        gaps.forEach(gap -> array.addObject()
                .put("endpoint", gap.endpoint())
                .put("from", gap.from().toString())
                .put("until", gap.until().toString())
                .put("cause", gap.cause()));
        return json.toPrettyString() + "\n";
    }

    private String place(StreamCursor at) {
        var behind = Duration.between(at.time(), now);
        return at.endpoint() + ", read until " + seconds(at.time()) + ", " + Progress.words(behind) + " ago";
    }

    private static String line(String name, String value) {
        return "%-8s  %s%n".formatted(name, value);
    }

    private static String size(long bytes) {
        return String.format(Locale.ROOT, bytes < 10_000_000 ? "%.1f MB" : "%.0f MB", bytes / 1e6);
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
