package blogfeed.xrpc;

import blogfeed.model.Interaction;
import blogfeed.model.InteractionEvent;
import blogfeed.model.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a viewer's feedback makes of a ranking. What was seen, and what less was asked of, is left out. Besides, a request
 * counts one step for the site and one for who posted it: two steps down double an article's place, two up halve it.
 */
final class Taste {
    /** Either way; enough for eight times the place. */
    private static final int MOST_STEPS = 6;

    /** Parts of a place, so that places that are no whole numbers differ. */
    private static final int FINE = 1_024;

    /** For the entry's number, below the place. */
    private static final int NUMBER_BITS = 24;

    private final Set<Long> leftOut = new HashSet<>();
    private final Map<String, Integer> bySite = new HashMap<>();
    private final Map<String, Integer> byAuthor = new HashMap<>();

    /** @param told in the order in which it was */
    Taste(List<Interaction> told) {
        var requests = new HashMap<Long, Interaction>();
        for (var each : told) {
            if (each.event() == InteractionEvent.SEEN) {
                leftOut.add(each.articleId());
            } else if (each.event().isRequest()) {
                requests.put(each.articleId(), each);
            }
        }
        requests.values().forEach(this::take);
    }

    private void take(Interaction request) {
        boolean less = request.event() == InteractionEvent.REQUEST_LESS;
        if (less) {
            leftOut.add(request.articleId());
        }
        bySite.merge(request.site(), less ? 1 : -1, Integer::sum);
        byAuthor.merge(request.author(), less ? 1 : -1, Integer::sum);
    }

    /** The ranking as this viewer reads it; always the same of the same, or nobody could read on in it. */
    Ranking of(Ranking ranking) {
        var entries = ranking.entries();
        var places = new long[entries.size()];
        int count = 0;
        for (int i = 0; i < places.length; i++) {
            if (!leftOut.contains(entries.get(i).articleId())) {
                places[count++] = place(i + 1, entries.get(i)) << NUMBER_BITS | i;
            }
        }
        Arrays.sort(places, 0, count);
        var mine = new ArrayList<Ranking.Entry>(count);
        for (int i = 0; i < count; i++) {
            mine.add(entries.get((int) (places[i] & ((1 << NUMBER_BITS) - 1))));
        }
        return ranking.with(mine);
    }

    private long place(int place, Ranking.Entry entry) {
        int steps = bySite.getOrDefault(entry.site(), 0)
                + byAuthor.getOrDefault(entry.post().did().value(), 0);
        return steps == 0 ? (long) place * FINE : Math.round(place * FINE * factor(steps));
    }

    private static double factor(int steps) {
        return Math.pow(2, Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps)) / 2.0);
    }
}
