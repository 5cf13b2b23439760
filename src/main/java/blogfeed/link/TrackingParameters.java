package blogfeed.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The query parameters that say where a reader came from, not what is read. They are compared without case. */
final class TrackingParameters {
    private static final String ANY_HOST = "*/";

    private final Set<String> everywhere = new HashSet<>();
    private final Set<String> withValues = new HashSet<>();
    private final List<String> prefixes = new ArrayList<>();
    private final Map<String, HostTable<Boolean>> onHosts = new HashMap<>();
    private final Map<String, PrefixTable<Boolean>> onPaths = new HashMap<>();

    static TrackingParameters read(Path file) {
        var parameters = new TrackingParameters();
        for (var line : ListLine.read(file)) {
            line.require(1, 2, "parameter' or 'parameter host[/prefix]");
            parameters.add(line, line.word(0).toLowerCase(Locale.ROOT));
        }
        return parameters;
    }

    private void add(ListLine line, String name) {
        if (name.indexOf('=') > 0) {
            withValues.add(QueryForm.nameOf(name));
        }
        if (name.indexOf('*') >= 0) {
            prefixes.add(prefix(line, name));
        } else if (line.words().size() == 2 && line.word(1).startsWith(ANY_HOST)) {
            addPath(line, name, line.word(1).substring(1));
        } else if (line.words().size() == 2) {
            var hosts = onHosts.computeIfAbsent(name, any -> new HostTable<>());
            hosts.add(line, HostPattern.of(line, line.word(1)), Boolean.TRUE);
        } else if (!everywhere.add(name)) {
            throw line.unreadable("'" + name + "' is listed twice");
        }
    }

    private void addPath(ListLine line, String name, String path) {
        HostPattern.of(line, "any.host" + path);
        if (!onPaths.computeIfAbsent(name, any -> new PrefixTable<>()).add(path, Boolean.TRUE)) {
            throw line.unreadable("'" + name + " " + ANY_HOST + path.substring(1) + "' is listed twice");
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

    /** Whether a parameter, as {@code name=value}, is listed with its name alone or with its value. */
    boolean contains(String parameter, String host, String path) {
        var written = parameter.toLowerCase(Locale.ROOT);
        var name = QueryForm.nameOf(written);
        return hasPrefix(name)
                || isListed(name, host, path)
                || (withValues.contains(name) && isListed(written, host, path));
    }

    private boolean isListed(String entry, String host, String path) {
        if (everywhere.contains(entry)) {
            return true;
        }
        var hosts = onHosts.get(entry);
        var paths = onPaths.get(entry);
        return (hosts != null && hosts.find(host, path) != null) || (paths != null && paths.find(path) != null);
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
