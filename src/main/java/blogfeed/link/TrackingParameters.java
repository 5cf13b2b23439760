package blogfeed.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The query parameters that say where a reader came from, not what is read. Names are compared without case. */
final class TrackingParameters {
    private final Set<String> everywhere = new HashSet<>();
    private final List<String> prefixes = new ArrayList<>();
    private final Map<String, HostTable<Boolean>> onHosts = new HashMap<>();

    static TrackingParameters read(Path file) {
        var parameters = new TrackingParameters();
        for (var line : ListLine.read(file)) {
            line.require(1, 2, "parameter' or 'parameter host");
            parameters.add(line, line.word(0).toLowerCase(Locale.ROOT));
        }
        return parameters;
    }

    private void add(ListLine line, String name) {
        if (name.indexOf('*') >= 0) {
            prefixes.add(prefix(line, name));
        } else if (line.words().size() == 2) {
            var hosts = onHosts.computeIfAbsent(name, any -> new HostTable<>());
            hosts.add(line, HostPattern.of(line, line.word(1)), Boolean.TRUE);
        } else if (!everywhere.add(name)) {
            throw line.unreadable("'" + name + "' is listed twice");
        }
    }

    private static String prefix(ListLine line, String name) {
        if (name.indexOf('*') != name.length() - 1
                || name.length() < 3
                || line.words().size() == 2) {
            throw line.unreadable("a '*' may only end a name of two letters or more, and holds on every host");
        }
        return name.substring(0, name.length() - 1);
    }

    boolean contains(String name, String host, String path) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (everywhere.contains(lower) || hasPrefix(lower)) {
            return true;
        }
        var hosts = onHosts.get(lower);
        return hosts != null && hosts.find(host, path) != null;
    }

    private boolean hasPrefix(String name) {
        for (var prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
