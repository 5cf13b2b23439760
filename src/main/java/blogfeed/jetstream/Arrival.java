package blogfeed.jetstream;

import blogfeed.wire.Mark;
import blogfeed.wire.ServerNotice;
import blogfeed.wire.WireTime;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Watches the events of one connection: whether the first joins what was read before, and when a replay has come to what
 * happens now. Lives on one event loop.
 */
final class Arrival {
    /** A first event further ahead than clocks differ proves nothing. */
    private static final long AHEAD_MICROS = WireTime.micros(Duration.ofMinutes(10));

    private static final long CAUGHT_UP_MICROS = WireTime.micros(Duration.ofSeconds(5));

    private final Resuming resuming;
    private final Endpoint endpoint;
    private final Resumption asked;
    private final FrameBuffer buffer;
    private final InstantSource clock;
    private final ConnectionLog log;
    private boolean begun;
    private boolean seamAhead;

    Arrival(
            Resuming resuming,
            Endpoint endpoint,
            Resumption asked,
            FrameBuffer buffer,
            InstantSource clock,
            Timings timings,
            ConnectionLog log) {
        this.resuming = resuming;
        this.endpoint = endpoint;
        this.asked = asked;
        this.buffer = buffer;
        this.clock = clock;
        this.log = log;
        this.seamAhead = endpoint.generation() == Generation.FIRST
                && asked.byTime()
                && !asked.again()
                && !timings.seam().isZero()
                && asked.asked() < now() - WireTime.micros(timings.seam());
    }

    /** Null to go on, or why the connection is given up; the event then does not count. */
    @Nullable
    Loss pass(Mark event) {
        if (!begun && event.time <= now() + AHEAD_MICROS) {
            begun = true;
            var joint = resuming.join(endpoint, asked, event, now());
            if (!joint.joins()) {
                return new Loss(
                        Loss.Why.JUMPED,
                        "its first event, of " + WireTime.second(event.time) + ", does not join what was read until "
                                + WireTime.second(asked.reached()));
            }
            if (endpoint.generation() == Generation.SECOND && !asked.byPosition()) {
                buffer.recount();
            }
            joint.gap().ifPresent(gap -> {
                buffer.add(gap);
                log.gap(gap);
            });
        }
        if (seamAhead && event.time >= now() - CAUGHT_UP_MICROS) {
            seamAhead = false;
            resuming.readAgain(now());
            return new Loss(Loss.Why.REENTRY, "reading the last minutes again, where a replay may have lost events");
        }
        return null;
    }

    /** The server says something of the stream itself; why the connection is given up, or null to go on. */
    @Nullable
    Loss hear(ServerNotice notice) {
        if (notice.error()) {
            return Loss.error(notice.name(), notice.message());
        }
        log.told(endpoint.name(), notice);
        resuming.clamped(notice.name() + ": " + notice.message());
        return null;
    }

    private long now() {
        return WireTime.micros(clock.instant());
    }
}
