package blogfeed.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rules hold for a host, in the order they are listed: hardly any host has one, and that is told at once. */
final class Rewrites {
    private final Map<String, List<Rewrite>> byHost = new HashMap<>();
    private final Set<String> listed = new HashSet<>();
    private final HostMemory<List<Rewrite>> known = new HostMemory<>();

    static Rewrites read(Path wrappers, Path aliases) {
        var rewrites = new Rewrites();
        for (var line : ListLine.read(wrappers)) {
            var wrapper = Wrapper.of(line);
            rewrites.add(line, wrapper.pattern().host(), line.word(0) + " " + line.word(1), wrapper);
        }
        for (var line : ListLine.read(aliases)) {
            var alias = Alias.of(line);
            rewrites.add(line, alias.domain(), line.word(0), alias);
        }
        return rewrites;
    }

    private void add(ListLine line, String host, String entry, Rewrite rewrite) {
        if (!listed.add(entry)) {
            throw line.unreadable("'" + entry + "' is listed twice");
        }
        byHost.computeIfAbsent(host, any -> new ArrayList<>()).add(rewrite);
    }

    List<Rewrite> of(String host) {
        return known.of(host, this::find);
    }

    private List<Rewrite> find(String host) {
        var found = new ArrayList<Rewrite>();
        for (var start = 0; ; ) {
            found.addAll(byHost.getOrDefault(host.substring(start), List.of()));
            start = host.indexOf('.', start) + 1;
            if (start == 0) {
                return List.copyOf(found);
            }
        }
    }
}
