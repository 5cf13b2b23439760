package blogfeed.rank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Spreads articles so that in any {@value #WINDOW} consecutive places at most so many are of one author and of one site.
 * What comes too early is demoted to the first place that allows it; nothing is dropped, so where only one site is left,
 * its articles follow each other.
 */
final class Caps<T> {
    private static final int WINDOW = 20;

    /** A cap with how often each key stands in the window. */
    private record Cap<T>(Function<T, Object> of, int most, Map<Object, Integer> inWindow) {
        boolean allows(T candidate) {
            return inWindow.getOrDefault(of.apply(candidate), 0) < most;
        }

        void enter(T placed) {
            inWindow.merge(of.apply(placed), 1, Integer::sum);
        }

        void leave(T placed) {
            inWindow.merge(of.apply(placed), -1, Integer::sum);
        }
    }

    private final List<Cap<T>> caps = new ArrayList<>();

    /** Adds a cap; {@code most} of 0 means none. */
    Caps<T> cap(Function<T, Object> of, int most) {
        if (most > 0) {
            caps.add(new Cap<>(of, most, new HashMap<>()));
        }
        return this;
    }

    List<T> spread(List<T> byScore) {
        if (caps.isEmpty()) {
            return byScore;
        }
        var placed = new ArrayList<T>(byScore.size());
        var waiting = new ArrayList<T>();
        var rest = byScore.iterator();
        while (placed.size() < byScore.size()) {
            var waited = firstAllowed(waiting);
            var next = waited != null ? waited : fromRest(rest, waiting);
            placed.add(next);
            caps.forEach(cap -> cap.enter(next));
            if (placed.size() >= WINDOW) {
                var left = placed.get(placed.size() - WINDOW);
                caps.forEach(cap -> cap.leave(left));
            }
        }
        return placed;
    }

    private @Nullable T firstAllowed(List<T> waiting) {
        for (int i = 0; i < waiting.size(); i++) {
            if (allowed(waiting.get(i))) {
                return waiting.remove(i);
            }
        }
        return null;
    }

    private T fromRest(Iterator<T> rest, List<T> waiting) {
        while (rest.hasNext()) {
            var candidate = rest.next();
            if (allowed(candidate)) {
                return candidate;
            }
            waiting.add(candidate);
        }
        return waiting.remove(0);
    }

    private boolean allowed(T candidate) {
        return caps.stream().allMatch(cap -> cap.allows(candidate));
    }
}
