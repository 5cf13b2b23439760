package blogfeed.jetstream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** How fast recorded frames are replayed: as fast as they are read, or as they once came in, times a factor. */
public final class Pace {
    private final double speed;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private @Nullable Instant start;
    private Instant first = Instant.EPOCH;

    /** Waits for a positive time. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    Pace(double speed, InstantSource clock, Sleeper sleeper) {
        this.speed = speed;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    public static Pace full() {
        return new Pace(0, InstantSource.system(), time -> {});
    }

    /**
     * As the frames once came in, times a factor.
     *
     * @param speed above 0; 1 is as it was, 60 makes a minute a second
     */
    public static Pace times(double speed, InstantSource clock) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed must be above 0: " + speed);
        }
        return new Pace(speed, clock, time -> Thread.sleep(time.toMillis()));
    }

    /** Waits until a frame of that time is due, counted from the first one. */
    void await(Instant frameTime) throws InterruptedException {
        if (speed == 0) {
            return;
        }
        var now = clock.instant();
        if (start == null) {
            start = now;
            first = frameTime;
        }
        var due = start.plusNanos((long) (Duration.between(first, frameTime).toNanos() / speed));
        if (due.isAfter(now)) {
            sleeper.sleep(Duration.between(now, due));
        }
    }
}
