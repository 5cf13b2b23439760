package blogfeed.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes when it is told to. */
public final class Ticking implements InstantSource {
    public static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private volatile Instant now = NOON;

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
