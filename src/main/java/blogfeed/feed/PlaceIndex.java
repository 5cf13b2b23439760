package blogfeed.feed;

import blogfeed.model.Target;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds which of many places an article lies in, by hash look-ups whose number does not grow with the places. */
final class PlaceIndex {
    private final Map<String, Map<String, Integer>> exact = new HashMap<>();
    private final Map<String, Map<String, Integer>> below = new HashMap<>();
    private int longestPath;

    PlaceIndex(List<Place> places) {
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var hosts = place.below() ? below : exact;
            hosts.computeIfAbsent(place.host(), host -> new HashMap<>()).put(place.path(), i);
            longestPath = Math.max(longestPath, place.path().length());
        }
    }

    boolean isEmpty() {
        return exact.isEmpty() && below.isEmpty();
    }

    /** The numbers of the places that cover the host and path of the article's URL. */
    BitSet withHostOf(Target target) {
        var found = new BitSet();
        collect(target.host(), Place.pathOf(target.url()), found);
        return found;
    }

    /** The numbers of the places that cover the article's site, or the part of the site its URL's path lies in. */
    BitSet withSiteOf(Target target) {
        int slash = target.site().indexOf('/');
        var domain = slash < 0 ? target.site() : target.site().substring(0, slash);
        var found = new BitSet();
        collect(domain, Place.pathOf(target.url()), found);
        if (slash >= 0) {
            collect(domain, target.site().substring(slash), found);
        }
        return found;
    }

    private void collect(String host, String path, BitSet found) {
        collect(exact.getOrDefault(host, Map.of()), path, found);
        if (below.isEmpty()) {
            return;
        }
        for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
            collect(below.getOrDefault(host.substring(dot + 1), Map.of()), path, found);
        }
    }

    private void collect(Map<String, Integer> byPath, String path, BitSet found) {
        if (byPath.isEmpty()) {
            return;
        }
        add(byPath.get(""), found);
        for (int end = 1; end <= path.length() && end <= longestPath; end++) {
            if (end == path.length() || path.charAt(end) == '/') {
                add(byPath.get(path.substring(0, end)), found);
            }
        }
    }

    private static void add(@Nullable Integer number, BitSet found) {
        if (number != null) {
            found.set(number);
        }
    }
}
