package blogfeed.jetstream;

import java.util.OptionalLong;

/**
 * Where the stream is taken up at an endpoint.
 *
 * @param cursor what is asked for: nothing, a position of that endpoint, or a time in microseconds since 1970, which every
 *     server tells from a position by its size
 * @param byPosition whether it is a position
 * @param reached the time up to which the stream was read before, or -1 if it never was: the first event may be no later
 * @param tolerance how much later it may be nevertheless, in microseconds, because clocks differ
 * @param again whether this only reads the last minutes again
 */
record Resumption(OptionalLong cursor, boolean byPosition, long reached, long tolerance, boolean again) {
    static final Resumption NOW = new Resumption(OptionalLong.empty(), false, -1, 0, false);

    static Resumption position(long position, long reached) {
        return new Resumption(OptionalLong.of(position), true, reached, 0, false);
    }

    static Resumption time(long micros, long reached, long tolerance) {
        return new Resumption(OptionalLong.of(micros), false, reached, tolerance, false);
    }

    static Resumption again(long micros) {
        return new Resumption(OptionalLong.of(micros), false, -1, 0, true);
    }

    boolean byTime() {
        return cursor.isPresent() && !byPosition;
    }

    /** From when on events are asked for, or -1 if only from now on. */
    long asked() {
        return byPosition ? reached : cursor.orElse(-1);
    }
}
