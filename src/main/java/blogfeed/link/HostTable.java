package blogfeed.link;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by host and path prefix. The longest prefix wins, then the most specific host.
 *
 * <p>Found by hash on the host's suffixes: a look-up costs as many steps as the host has labels, however long the list.
 */
final class HostTable<V> {
    private final Map<String, PrefixTable<V>> itself = new HashMap<>();
    private final Map<String, PrefixTable<V>> withSubdomains = new HashMap<>();

    void add(ListLine line, HostPattern pattern, V value) {
        var hosts = pattern.itselfOnly() ? itself : withSubdomains;
        var prefixes = hosts.computeIfAbsent(pattern.host(), host -> new PrefixTable<>());
        if (!prefixes.add(pattern.prefix(), value)) {
            throw line.unreadable("'" + pattern.host() + pattern.prefix() + "' is listed twice");
        }
    }

    @Nullable
    Listed<V> find(String host, String path) {
        var found = longer(null, itself.get(host), path);
        for (var start = 0; ; ) {
            found = longer(found, withSubdomains.get(host.substring(start)), path);
            start = host.indexOf('.', start) + 1;
            if (start == 0) {
                return found;
            }
        }
    }

    private static <V> @Nullable Listed<V> longer(
            @Nullable Listed<V> found, @Nullable PrefixTable<V> prefixes, String path) {
        var next = prefixes == null ? null : prefixes.find(path);
        if (found == null || next == null) {
            return found == null ? next : found;
        }
        return next.prefix().length() > found.prefix().length() ? next : found;
    }
}
