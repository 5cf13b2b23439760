package blogfeed.store;

import blogfeed.store.Rankings.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which rankings may still be asked for, and which nobody can be in the middle of any more. A ranking is kept while it is
 * its feed's current one and for an hour after, and for an hour after a cursor of it was handed out for the last time; after a
 * restart, which forgets when that was, an hour from then. Where all these take too many bytes, the ones not read for the
 * longest go.
 * Safe for use by many threads.
 */
public final class Readings {
    private static final Duration KEPT = Duration.ofHours(1);

    /** Of all that is stored besides the current ones and their bases: an hour of twenty feeds of 5,000 that change all the time. */
    private static final long MOST_BYTES = 64L << 20;

    private static final long BYTES_OF_A_ROW = 100;

    /** A ranking that may be asked for until some moment. */
    private record Kept(Stored stored, Instant until) {
        Kept extended(Instant later) {
            return later.isAfter(until) ? new Kept(stored, later) : this;
        }

        boolean isBase() {
            return stored.base() == 0;
        }

        long bytes() {
            return stored.bytes() + BYTES_OF_A_ROW;
        }
    }

    private final InstantSource clock;
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Long> current = new ConcurrentHashMap<>();

    /** @param clock of those who read, whatever time the ranked facts are of */
    Readings(InstantSource clock) {
        this.clock = clock;
    }

    /** The feed of a ranking that is kept. */
    public Optional<String> feedOf(long number) {
        return Optional.ofNullable(kept.get(number)).map(each -> each.stored().feed());
    }

    /** Takes over what is stored from before a restart. */
    public void resume(Collection<Stored> stored) {
        var until = clock.instant().plus(KEPT);
        stored.forEach(each -> kept.put(each.number(), new Kept(each, until)));
    }

    /** From now on a ranking is its feed's current one. */
    void begin(String feed, long number) {
        var until = clock.instant().plus(KEPT);
        kept.computeIfAbsent(number, it -> new Kept(new Stored(feed, number, 0, 0), until));
        var before = current.put(feed, number);
        if (before != null) {
            kept.computeIfPresent(before, (it, each) -> each.extended(until));
        }
    }

    /** Feeds that are not among these have no current ranking any more. */
    void retain(Collection<String> feeds) {
        current.keySet().retainAll(feeds);
    }

    /** A ranking has been stored. */
    public void stored(Stored stored) {
        kept.computeIfPresent(stored.number(), (number, each) -> new Kept(stored, each.until()));
    }

    /** Somebody got a cursor of a ranking. */
    public void handedOut(long number) {
        var until = clock.instant().plus(KEPT);
        kept.computeIfPresent(number, (it, each) -> each.extended(until));
    }

    /** The rankings that nobody can be in any more, and as many more as there is no room for. */
    public List<Stored> forgettable() {
        var now = clock.instant();
        var needed = neededUntil();
        var past = kept.values().stream()
                .map(each -> each.extended(needed.getOrDefault(each.stored().number(), Instant.MIN)))
                .filter(each -> !each.until().equals(Instant.MAX))
                .sorted(Comparator.comparing(Kept::until).thenComparing(Kept::isBase))
                .toList();
        long bytes = past.stream().mapToLong(Kept::bytes).sum();
        var going = new ArrayList<Stored>();
        for (var each : past) {
            if (each.until().isAfter(now) && bytes <= MOST_BYTES) {
                break;
            }
            going.add(each.stored());
            bytes -= each.bytes();
        }
        return going;
    }

    /** What is current is needed forever, and a base for as long as any ranking that is told by it. */
    private Map<Long, Instant> neededUntil() {
        var needed = new HashMap<Long, Instant>();
        current.values().forEach(number -> needed.put(number, Instant.MAX));
        for (var each : kept.values()) {
            var until = each.extended(needed.getOrDefault(each.stored().number(), Instant.MIN))
                    .until();
            needed.merge(each.stored().base(), until, (one, other) -> one.isAfter(other) ? one : other);
        }
        return needed;
    }

    void forget(Collection<Stored> forgotten) {
        forgotten.forEach(each -> kept.remove(each.number()));
    }
}
