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

    /** What a cap counts, and how many of each it allows. */
    private record Rule<T>(Function<T, Object> of, int most) {
        /** Keys are numbered once, since each is asked for many times. */
        Cap over(List<T> byScore) {
            var numbers = new HashMap<Object, Integer>();
            var keys = new int[byScore.size()];
            for (int place = 0; place < keys.length; place++) {
                var number = numbers.size();
                var known = numbers.putIfAbsent(of.apply(byScore.get(place)), number);
                keys[place] = known == null ? number : known;
            }
            return new Cap(keys, numbers.size(), most);
        }
    }

    /** A cap at work on articles named by their places before. */
    private static final class Cap {
        /** Of each place. */
        private final int[] keys;

        private final int most;

        /** How often each key stands in the window. */
        private final int[] inWindow;

        /** Who waits because of a key. */
        private final Map<Integer, PriorityQueue<Integer>> waiting = new HashMap<>();

        Cap(int[] keys, int different, int most) {
            this.keys = keys;
            this.most = most;
            inWindow = new int[different];
        }

        boolean allows(int place) {
            return inWindow[keys[place]] < most;
        }

        void enter(int place) {
            inWindow[keys[place]]++;
        }

        void leave(int place) {
            inWindow[keys[place]]--;
        }

        void await(int place) {
            waiting.computeIfAbsent(keys[place], key -> new PriorityQueue<>()).add(place);
        }

        /** The first of those who wait for what this one has. */
        @Nullable
        Integer call(int same) {
            var queue = allows(same) ? waiting.get(keys[same]) : null;
            return queue == null ? null : queue.poll();
        }
    }

    private final List<Rule<T>> rules = new ArrayList<>();

    /** Adds a cap; {@code most} of 0 means none. */
    Caps<T> cap(Function<T, Object> of, int most) {
        if (most > 0) {
            rules.add(new Rule<>(of, most));
        }
        return this;
    }

    /** The same in their new order. */
    List<T> spread(List<T> byScore) {
        if (rules.isEmpty()) {
            return byScore;
        }
        var caps = rules.stream().map(rule -> rule.over(byScore)).toList();
        return new Spreading(caps, byScore.size())
                .order().stream().map(byScore::get).toList();
    }

    /**
     * Who waits is looked at only when what they wait for has become free, so that thousands who wait cost no more than
     * a few.
     */
    private record Spreading(List<Cap> caps, int size, PriorityQueue<Integer> called) {
        Spreading(List<Cap> caps, int size) {
            this(caps, size, new PriorityQueue<>());
        }

        /** The places before, each once, as they follow each other now. */
        List<Integer> order() {
            var order = new ArrayList<Integer>(size);
            int rest = 0;
            while (order.size() < size) {
                var next = firstAllowed();
                while (next == null && rest < size) {
                    next = isAllowed(rest) ? (Integer) rest : null;
                    rest++;
                }
                int place = next == null ? firstWaiting() : next;
                order.add(place);
                caps.forEach(cap -> cap.enter(place));
                callThoseLike(place);
                if (order.size() >= WINDOW) {
                    int left = order.get(order.size() - WINDOW);
                    caps.forEach(cap -> cap.leave(left));
                    callThoseLike(left);
                }
            }
            return order;
        }

        private @Nullable Integer firstAllowed() {
            while (!called.isEmpty()) {
                int place = called.remove();
                if (isAllowed(place)) {
                    return place;
                }
                callThoseLike(place);
            }
            return null;
        }

        /** Who is not waits for what keeps them off. */
        private boolean isAllowed(int place) {
            for (var cap : caps) {
                if (!cap.allows(place)) {
                    cap.await(place);
                    return false;
                }
            }
            return true;
        }

        /** One of each queue is enough: the next is called when that one has been looked at. */
        private void callThoseLike(int place) {
            for (var cap : caps) {
                var first = cap.call(place);
                if (first != null) {
                    called.add(first);
                }
            }
        }

        /** Where nobody is allowed; there are few queues, because few keys fill a window. */
        private int firstWaiting() {
            var queue = caps.stream()
                    .flatMap(cap -> cap.waiting.values().stream())
                    .filter(each -> !each.isEmpty())
                    .min(Comparator.comparing(PriorityQueue::element))
                    .orElseThrow();
            return queue.remove();
        }
    }
}
