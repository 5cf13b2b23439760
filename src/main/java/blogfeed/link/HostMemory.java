package blogfeed.link;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out for the hosts met last: most links lead to few hosts. Of a fixed size, where a host takes the place
 * of whichever had it before. Safe for many threads.
 */
final class HostMemory<V> {
    private static final int PLACES = 1 << 12;

    private final AtomicReferenceArray<@Nullable Known<V>> places = new AtomicReferenceArray<>(PLACES);

    private record Known<V>(String host, V value) {}

    /** What is known of a host, worked out when it is not remembered. */
    V of(String host, Function<String, V> workOut) {
        var hash = host.hashCode();
        var place = (hash ^ hash >>> 16) & PLACES - 1;
        var known = places.get(place);
        if (known == null || !known.host().equals(host)) {
            known = new Known<>(host, workOut.apply(host));
            places.set(place, known);
        }
        return known.value();
    }
}
