package blogfeed.feed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which feeds ask for which things: terms, places, kinds … Its size is that of the different things asked for. */
final class Demand<T> {
    private final Map<T, Integer> numbers = new LinkedHashMap<>();
    private final List<BitSet> askers = new ArrayList<>();
    private final BitSet indifferent = new BitSet();

    /** @param thingsOfFeeds what each feed asks for; nothing where it has no such rule */
    Demand(List<? extends Collection<T>> thingsOfFeeds) {
        for (int feed = 0; feed < thingsOfFeeds.size(); feed++) {
            indifferent.set(feed, thingsOfFeeds.get(feed).isEmpty());
            for (var thing : thingsOfFeeds.get(feed)) {
                askersOf(thing).set(feed);
            }
        }
    }

    private BitSet askersOf(T thing) {
        var number = numbers.computeIfAbsent(thing, any -> askers.size());
        if (number == askers.size()) {
            askers.add(new BitSet());
        }
        return askers.get(number);
    }

    /** The things, each at its number. */
    List<T> things() {
        return List.copyOf(numbers.keySet());
    }

    /** The feeds that ask for a thing, by its number. */
    BitSet askers(int number) {
        return askers.get(number);
    }

    /** The feeds that ask for one of these things. */
    BitSet askersOfAny(BitSet found) {
        var feeds = new BitSet();
        for (int number = found.nextSetBit(0); number >= 0; number = found.nextSetBit(number + 1)) {
            feeds.or(askers.get(number));
        }
        return feeds;
    }

    /** The feeds that ask for nothing, or for one of these things. Not to be changed by the caller. */
    BitSet contentWith(BitSet found) {
        if (found.isEmpty()) {
            return indifferent;
        }
        var feeds = askersOfAny(found);
        feeds.or(indifferent);
        return feeds;
    }

    /** The number of a thing as a set, empty where nobody asks for it. */
    BitSet only(T thing) {
        var found = new BitSet();
        var number = numbers.get(thing);
        if (number != null) {
            found.set(number);
        }
        return found;
    }
}
