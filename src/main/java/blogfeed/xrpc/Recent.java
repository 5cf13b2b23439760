package blogfeed.xrpc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for of late, and what was before and still is. At most twice so many as are given; what nobody asks for
 * twice never keeps out what everybody asks for. Safe for use by many threads.
 */
final class Recent<K, V> {
    private final int most;
    private volatile Map<K, V> late = new ConcurrentHashMap<>();
    private volatile Map<K, V> before = Map.of();

    Recent(int most) {
        this.most = most;
    }

    @Nullable
    V get(K key) {
        var value = late.get(key);
        return value == null ? moved(key) : value;
    }

    private @Nullable V moved(K key) {
        var value = before.get(key);
        if (value != null) {
            put(key, value);
        }
        return value;
    }

    void put(K key, V value) {
        if (late.size() >= most) {
            before = late;
            late = new ConcurrentHashMap<>();
        }
        late.put(key, value);
    }
}
