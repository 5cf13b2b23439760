package blogfeed.jetstream;

import blogfeed.model.Gap;
import blogfeed.model.StreamCursor;
import blogfeed.wire.Mark;
import blogfeed.wire.WireTime;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides where to take the stream up, and whether what comes then joins what was read before. At the same endpoint its own
 * position counts; anywhere else, and where that position was refused or led nowhere, the time does. What no endpoint has
 * any more is a gap. Lives on one event loop.
 */
final class Resuming {
    /**
     * A server that was killed may give the numbers of its last events to others when it is back: those of a block that was
     * not on its disk yet, 4096 of them.
     */
    private static final long RECOUNTED = 8_192;

    private final Timings timings;
    private final long began;
    private final FrameTrap trap = new FrameTrap();
    private final HistorySearch search;
    private boolean first = true;
    private boolean byTime;
    private long again = -1;
    private String cause = "";

    /**
     * @param endpoints how many there are to ask
     * @param began from when on to read what was never read before, in microseconds since 1970; -1 for what an endpoint
     *     itself begins with
     */
    Resuming(Timings timings, int endpoints, long began) {
        this.timings = timings;
        this.began = began;
        this.search = new HistorySearch(endpoints);
    }

    /** What came of the first event of a connection. */
    record Joint(boolean joins, Optional<Gap> gap) {
        static final Joint FITS = new Joint(true, Optional.empty());
        static final Joint JUMPS = new Joint(false, Optional.empty());
    }

    Resumption next(Endpoint endpoint, @Nullable StreamCursor last, long now) {
        if (again >= 0) {
            return Resumption.again(again);
        }
        if (last == null) {
            return began < 0 ? Resumption.NOW : Resumption.time(Math.min(began, now), -1, 0);
        }
        var reached = WireTime.micros(last.time());
        var same = endpoint.name().equals(last.endpoint());
        var own = same && !byTime && !trap.steps(reached);
        if (own && endpoint.generation() == Generation.SECOND) {
            return Resumption.position(Math.max(1, last.position() - RECOUNTED), reached);
        }
        var from = own ? last.position() : WireTime.micros(last.portableTime());
        var tolerance = same ? 0 : WireTime.micros(timings.foreignMargin());
        return Resumption.time(Math.min(now, trap.resumeAt(from - margin(endpoint, own))), reached, tolerance);
    }

    /** Whether what is missing is looked for, and some endpoint has not answered yet: there is no hurry to ask again. */
    boolean waitsForOthers() {
        return search.waits();
    }

    boolean asksToOmitOversized(long reached) {
        return trap.asksToOmit(reached);
    }

    /** Judges the first event after a connect. */
    Joint join(Endpoint endpoint, Resumption asked, Mark event, long now) {
        if (asked.reached() < 0 || trap.steps(asked.reached())) {
            joined();
            return Joint.FITS;
        }
        var countWentBack =
                asked.byPosition() && event.position < asked.cursor().orElse(0);
        // A server that said it begins later is taken at its word.
        var tooLate = event.time > asked.reached() + (cause.isEmpty() ? asked.tolerance() : 0);
        if (!countWentBack && !tooLate) {
            joined();
            return Joint.FITS;
        }
        if (countWentBack) {
            cause = "the server counts anew";
        }
        if (asked.byPosition() || !search.settlesFor(endpoint.name(), event.time, now)) {
            byTime = true;
            return Joint.JUMPS;
        }
        var gap = new Gap(
                endpoint.name(),
                WireTime.ofMicros(asked.reached()),
                WireTime.ofMicros(event.time),
                cause.isEmpty() ? "no server's history reaches back that far" : cause);
        joined();
        return new Joint(true, Optional.of(gap));
    }

    /** The position was refused, for that reason: the next attempt goes by time. */
    void refused(String reason) {
        byTime = true;
        cause = reason;
    }

    /** The server says of itself that it begins later than asked. */
    void clamped(String reason) {
        cause = cause.isEmpty() ? reason : cause;
    }

    /** The stream's end was reached on the first wire, whose change from replay to live is known to lose events. */
    void readAgain(long now) {
        again = now - WireTime.micros(timings.seam());
    }

    void oversized(long reached) {
        trap.killed(reached);
    }

    /** How far events are stepped over, if they are, because of a frame too large. */
    Optional<Duration> step(long reached) {
        return trap.steps(reached) ? Optional.of(trap.step()) : Optional.empty();
    }

    private void joined() {
        first = false;
        byTime = false;
        again = -1;
        cause = "";
        search.found();
    }

    private long margin(Endpoint endpoint, boolean own) {
        // The reading before may have ended just after such a change.
        var seam = first && endpoint.generation() == Generation.FIRST ? timings.seam() : Duration.ZERO;
        var usual = own ? timings.margin() : timings.foreignMargin();
        return WireTime.micros(seam.compareTo(usual) > 0 ? seam : usual);
    }
}
