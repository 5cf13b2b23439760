package blogfeed.enrich;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes when it is told to. */
final class Ticking implements InstantSource {
    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private volatile Instant now = NOON;

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
