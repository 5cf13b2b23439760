package blogfeed.jetstream;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Barks when a counter stood still for a while, unless there is an excuse. Lives on one event loop. */
final class Watchdog {
    private static final int LOOKS = 4;

    private final Vertx vertx;
    private final long interval;
    private final LongSupplier counter;
    private final BooleanSupplier excuse;
    private final Runnable bark;
    private long timer = -1;
    private long seen;
    private int still;

    Watchdog(Vertx vertx, Duration quiet, LongSupplier counter, BooleanSupplier excuse, Runnable bark) {
        this.vertx = vertx;
        this.interval = Math.max(1, quiet.toMillis() / LOOKS);
        this.counter = counter;
        this.excuse = excuse;
        this.bark = bark;
    }

    void arm() {
        disarm();
        seen = counter.getAsLong();
        still = 0;
        timer = vertx.setPeriodic(interval, it -> look());
    }

    void disarm() {
        vertx.cancelTimer(timer);
    }

    private void look() {
        var count = counter.getAsLong();
        still = count == seen && !excuse.getAsBoolean() ? still + 1 : 0;
        seen = count;
        if (still >= LOOKS) {
            disarm();
            bark.run();
        }
    }
}
