package blogfeed.link;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of one host by path prefix, in whole segments. */
final class PrefixTable<V> {
    private final Map<String, Listed<V>> byPrefix = new HashMap<>();
    private int longest;

    /** Whether it was not there yet. */
    boolean add(String prefix, V value) {
        longest = Math.max(longest, prefix.length());
        return byPrefix.putIfAbsent(prefix, new Listed<>(prefix, value)) == null;
    }

    /** The longest prefix of a path, which begins with a slash. */
    @Nullable
    Listed<V> find(String path) {
        var found = byPrefix.get("");
        for (var end = segmentEnd(path, 0); end <= longest; end = segmentEnd(path, end)) {
            var next = byPrefix.get(path.substring(0, end));
            found = next == null ? found : next;
            if (end == path.length()) {
                break;
            }
        }
        return found;
    }

    private static int segmentEnd(String path, int slash) {
        var next = path.indexOf('/', slash + 1);
        return next < 0 ? path.length() : next;
    }
}
