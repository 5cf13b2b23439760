package blogfeed.jetstream;

import java.time.Duration;
import java.util.Locale;

/**
 * What it takes to read a stretch of the stream, roughly. Reckoned with an average of 300 events a second of 540 bytes, of
 * which compression leaves 45 %, and posts alone make up a tenth; at 4 MB or 20,000 events a second, whichever is slower.
 *
 * @param span how much of the stream's time
 * @param bytes over the network
 * @param time how long it takes
 */
public record Traffic(Duration span, long bytes, Duration time) {
    private static final double EVENTS_PER_SECOND = 300;
    private static final double BYTES_PER_EVENT = 540;
    private static final double COMPRESSED = 0.45;
    private static final double POSTS_ALONE = 0.1;
    private static final double FASTEST_BYTES = 4e6;
    private static final double FASTEST_EVENTS = 20_000;

    /** Of a stretch of that length. */
    public static Traffic of(Duration span, boolean engagement, boolean compressed) {
        var events = span.toSeconds() * EVENTS_PER_SECOND * (engagement ? 1 : POSTS_ALONE);
        var bytes = events * BYTES_PER_EVENT * (compressed ? COMPRESSED : 1);
        var seconds = Math.max(bytes / FASTEST_BYTES, events / FASTEST_EVENTS);
        return new Traffic(span, (long) bytes, Duration.ofSeconds((long) seconds));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Catching up with %s: expect about %s and %s.",
                span.toHours() > 0 ? span.toHours() + " h " + span.toMinutesPart() + " min" : span.toMinutes() + " min",
                bytes >= 1e8
                        ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
                        : String.format(Locale.ROOT, "%.0f MB", bytes / 1e6),
                time.toSeconds() < 90 ? "a minute" : (time.toSeconds() + 30) / 60 + " minutes");
    }
}
