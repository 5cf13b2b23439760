package blogfeed.enrich;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sees to it that a host is asked one thing at a time, with a pause in between. Safe for use by many threads. */
final class HostSlots {
    private final InstantSource clock;

    /** When each host may be asked again; {@link Instant#MAX} while it is being asked. Hosts long free are not in it. */
    private final Map<String, Instant> freeAt = new HashMap<>();

    HostSlots(InstantSource clock) {
        this.clock = clock;
    }

    /** The hosts that must not be asked now. */
    synchronized List<String> busy() {
        var now = clock.instant();
        freeAt.values().removeIf(free -> !free.isAfter(now));
        return List.copyOf(freeAt.keySet());
    }

    /** Waits until a host may be asked; it is the caller's until it leaves. */
    synchronized void enter(String host) throws InterruptedException {
        for (var wait = untilFree(host); wait > 0; wait = untilFree(host)) {
            wait(wait);
        }
        freeAt.put(host, Instant.MAX);
    }

    /** Milliseconds, at least one while it is not free. */
    private long untilFree(String host) {
        var free = freeAt.getOrDefault(host, Instant.MIN);
        if (free.equals(Instant.MAX)) {
            return Long.MAX_VALUE;
        }
        var now = clock.instant();
        return free.isAfter(now) ? Math.max(1, Duration.between(now, free).toMillis()) : 0;
    }

    /** Ends the caller's turn; the host is left alone for a while. */
    synchronized void leave(String host, Duration pause) {
        freeAt.put(host, clock.instant().plus(pause));
        notifyAll();
    }
}
