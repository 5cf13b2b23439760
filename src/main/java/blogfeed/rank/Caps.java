package blogfeed.rank;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Spreads articles so that in any {@value #WINDOW} consecutive places at most so many are of one author and of one site.
 * What comes too early is demoted to the first place that allows it; nothing is dropped, so where only one site is left,
 * its articles follow each other.
 */
final class Caps<T> {
    private static final int WINDOW = 20;

    private record Cap<T>(Function<T, Object> of, int most) {}

    private final List<Cap<T>> caps = new ArrayList<>();

    /** Adds a cap; {@code most} of 0 means none. */
    Caps<T> cap(Function<T, Object> of, int most) {
        if (most > 0) {
            caps.add(new Cap<>(of, most));
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
            var next = firstAllowed(waiting, placed);
            placed.add(next != null ? next : fromRest(rest, waiting, placed));
        }
        return placed;
    }

    private @Nullable T firstAllowed(List<T> waiting, List<T> placed) {
        for (int i = 0; i < waiting.size(); i++) {
            if (allowed(waiting.get(i), placed)) {
                return waiting.remove(i);
            }
        }
        return null;
    }

    private T fromRest(Iterator<T> rest, List<T> waiting, List<T> placed) {
        while (rest.hasNext()) {
            var candidate = rest.next();
            if (allowed(candidate, placed)) {
                return candidate;
            }
            waiting.add(candidate);
        }
        return waiting.remove(0);
    }

    private boolean allowed(T candidate, List<T> placed) {
        var window = placed.subList(Math.max(0, placed.size() - WINDOW + 1), placed.size());
        for (var cap : caps) {
            var key = cap.of().apply(candidate);
            int same = 0;
            for (var other : window) {
                if (cap.of().apply(other).equals(key) && ++same == cap.most()) {
                    return false;
                }
            }
        }
        return true;
    }
}
