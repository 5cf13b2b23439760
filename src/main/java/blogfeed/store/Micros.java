package blogfeed.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The store's unit of time: microseconds since 1970. */
final class Micros {
    static final long PER_DAY = ChronoUnit.DAYS.getDuration().toSeconds() * 1_000_000;

    private Micros() {}

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
