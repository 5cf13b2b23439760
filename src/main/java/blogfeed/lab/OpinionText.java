package blogfeed.lab;

import blogfeed.store.Opinions.Told;
import java.time.Instant;
import java.util.Locale;

/** A second opinion for a person at a terminal. */
final class OpinionText {
    private OpinionText() {}

    static String of(Told told) {
        return told.about() == null ? question(told) : answer(told, told.about());
    }

    private static String question(Told told) {
        if (told.attempts() == 0) {
            return Instant.EPOCH.equals(told.dueAt())
                    ? "waits for a second opinion"
                    : "no second opinion is asked for, since no feed's verdict hangs on it";
        }
        return "no second opinion yet: %s (%d failed, next after %s)"
                .formatted(told.reason(), told.attempts(), told.dueAt());
    }

    private static String answer(Told told, boolean about) {
        return "second opinion of %s at %s: %s, \"%s\"; %s"
                .formatted(told.model(), told.at(), about ? "yes" : "no", told.reason(), effect(told));
    }

    private static String effect(Told told) {
        return told.linear() == told.score()
                ? "it does not count: the topic can tell by itself now, or nobody is asked any more"
                : String.format(Locale.ROOT, "it moved the score from %.2f to %.2f", told.linear(), told.score());
    }
}
