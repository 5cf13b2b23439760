package blogfeed.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Moments as ages: {@code 3 h ago}. */
final class Ages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private Ages() {}

    /** Appends an age that also tells machines, and whoever points at it, the exact moment. */
    static void append(Element parent, Instant then, Instant now) {
        parent.appendElement("time")
                .attr("datetime", then.truncatedTo(ChronoUnit.SECONDS).toString())
                .attr("title", MOMENT.format(then.atZone(ZoneOffset.UTC)))
                .text(ago(then, now));
    }

    /** The age in its largest whole unit, the day itself when that is two weeks ago or more; the future is now. */
    static String ago(Instant then, Instant now) {
        var age = Duration.between(then, now);
        if (age.toSeconds() < 1) {
            return "just now";
        } else if (age.toMinutes() < 1) {
            return age.toSeconds() + " s ago";
        } else if (age.toHours() < 1) {
            return age.toMinutes() + " min ago";
        } else if (age.toDays() < 1) {
            return age.toHours() + " h ago";
        }
        return age.toDays() < 14 ? age.toDays() + " d ago" : DAY.format(then.atZone(ZoneOffset.UTC));
    }
}
