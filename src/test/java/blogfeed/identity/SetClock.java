package blogfeed.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on when it is told to. */
final class SetClock implements InstantSource {
    private volatile Instant now =
            Instant.ofEpochSecond(Fixtures.tokens().path("verifyAt").asLong());

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
