package blogfeed.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The time of a replayed stream: that of its latest event. It never goes back. */
public final class StreamClock implements InstantSource {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    public void advanceTo(Instant time) {
        now.accumulateAndGet(time, (before, after) -> after.isAfter(before) ? after : before);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
