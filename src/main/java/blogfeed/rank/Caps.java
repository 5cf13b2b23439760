package blogfeed.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Spreads articles so that in any {@value #WINDOW} consecutive places at most so many are of one author and of one site.
 * What comes too early is demoted to the first place that allows it; nothing is dropped, so where only one site is left,
 * its articles follow each other.
 */
final class Caps<T> {
    private static final int WINDOW = 20;

    /** A cap with how often each key stands in the window, and who waits because of it, by their places before. */
    private record Cap<T>(
            Function<T, Object> of,
            int most,
            Map<Object, Integer> inWindow,
            Map<Object, PriorityQueue<Integer>> waiting) {
        boolean allows(T candidate) {
            return inWindow.getOrDefault(of.apply(candidate), 0) < most;
        }

        void enter(T placed) {
            inWindow.merge(of.apply(placed), 1, Integer::sum);
        }

        void leave(T placed) {
            inWindow.merge(of.apply(placed), -1, Integer::sum);
        }

        void await(T candidate, int place) {
            waiting.computeIfAbsent(of.apply(candidate), key -> new PriorityQueue<>())
                    .add(place);
        }

        /** The first of those who wait for what this one has. */
        @Nullable
        Integer call(T same) {
            var queue = allows(same) ? waiting.get(of.apply(same)) : null;
            return queue == null ? null : queue.poll();
        }
    }

    private final List<Cap<T>> caps = new ArrayList<>();

    /** Adds a cap; {@code most} of 0 means none. */
    Caps<T> cap(Function<T, Object> of, int most) {
        if (most > 0) {
            caps.add(new Cap<>(of, most, new HashMap<>(), new HashMap<>()));
        }
        return this;
    }

    /**
     * The same in their new order. To be called once. Who waits is looked at only when what they wait for has become
     * free, so that thousands who wait cost no more than a few.
     */
    List<T> spread(List<T> byScore) {
        if (caps.isEmpty()) {
            return byScore;
        }
        var placed = new ArrayList<T>(byScore.size());
        var called = new PriorityQueue<Integer>();
        int rest = 0;
        while (placed.size() < byScore.size()) {
            var next = firstAllowed(called, byScore);
            while (next == null && rest < byScore.size()) {
                next = isAllowed(rest, byScore) ? (Integer) rest : null;
                rest++;
            }
            var one = byScore.get(next == null ? firstWaiting() : next);
            placed.add(one);
            caps.forEach(cap -> cap.enter(one));
            callThoseLike(one, called);
            if (placed.size() >= WINDOW) {
                var left = placed.get(placed.size() - WINDOW);
                caps.forEach(cap -> cap.leave(left));
                callThoseLike(left, called);
            }
        }
        return placed;
    }

    private @Nullable Integer firstAllowed(PriorityQueue<Integer> called, List<T> byScore) {
        while (!called.isEmpty()) {
            int place = called.remove();
            if (isAllowed(place, byScore)) {
                return place;
            }
            callThoseLike(byScore.get(place), called);
        }
        return null;
    }

    /** Who is not waits for what keeps them off. */
    private boolean isAllowed(int place, List<T> byScore) {
        var candidate = byScore.get(place);
        for (var cap : caps) {
            if (!cap.allows(candidate)) {
                cap.await(candidate, place);
                return false;
            }
        }
        return true;
    }

    /** One of each queue is enough: the next is called when that one has been looked at. */
    private void callThoseLike(T one, PriorityQueue<Integer> called) {
        for (var cap : caps) {
            var first = cap.call(one);
            if (first != null) {
                called.add(first);
            }
        }
    }

    /** Where nobody is allowed; there are few queues, because few keys fill a window. */
    private int firstWaiting() {
        var queue = caps.stream()
                .flatMap(cap -> cap.waiting().values().stream())
                .filter(each -> !each.isEmpty())
                .min(Comparator.comparing(PriorityQueue::element))
                .orElseThrow();
        return queue.remove();
    }
}
