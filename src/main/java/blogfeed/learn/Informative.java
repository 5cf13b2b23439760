package blogfeed.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which order articles are worth asking about. Those that the topic is least sure of go first; every fifth is one of
 * which it is surest, the best and the worst in turn, because it may be surely wrong, and so that both answers occur. A new
 * topic is sure of nearly everything, so that these are all there is. No site has more than two in a row while there are
 * others.
 */
public final class Informative {
    /** Log odds from the mark within which a topic counts as unsure: at a mark of 0.5, scores from 0.12 to 0.88. */
    private static final double UNSURE = 2;

    private static final int SURE_EVERY = 5;
    private static final double SMALLEST = 1e-9;

    private final Set<Undecided> unsure;
    private final Set<Undecided> best;
    private final Set<Undecided> worst;
    private final List<Undecided> order = new ArrayList<>();
    private int sure;

    private Informative(List<Undecided> articles, double mark) {
        var places = placesWithinSites(articles);
        var spread = Comparator.<Undecided>comparingInt(each -> places.getOrDefault(each.id(), 0));
        unsure = sorted(
                articles.stream().filter(each -> distance(each, mark) <= UNSURE),
                Comparator.<Undecided>comparingDouble(each -> distance(each, mark))
                        .thenComparing(spread));
        var others = articles.stream().filter(each -> !unsure.contains(each)).toList();
        best = sorted(
                others.stream(),
                Comparator.<Undecided>comparingDouble(each -> -each.score()).thenComparing(spread));
        worst = sorted(
                others.stream(), Comparator.comparingDouble(Undecided::score).thenComparing(spread));
    }

    /**
     * All of them in order.
     *
     * @param articles each once; of equals the first goes first
     * @param mark the score from which on feeds accept, between 0 and 1
     */
    public static List<Undecided> first(List<Undecided> articles, double mark) {
        return new Informative(articles, mark).order(articles.size());
    }

    private List<Undecided> order(int count) {
        while (order.size() < count) {
            var next = next();
            Stream.of(unsure, best, worst).forEach(queue -> queue.remove(next));
            order.add(next);
        }
        return order;
    }

    private Undecided next() {
        var queues = Stream.of(turn(), unsure, best, worst)
                .filter(queue -> !queue.isEmpty())
                .toList();
        return queues.stream()
                .flatMap(queue -> ofAnotherSite(queue).stream())
                .findFirst()
                .orElseGet(() -> queues.get(0).iterator().next());
    }

    private Set<Undecided> turn() {
        if (!unsure.isEmpty() && order.size() % SURE_EVERY != SURE_EVERY - 1) {
            return unsure;
        }
        return sure++ % 2 == 0 ? best : worst;
    }

    private Optional<Undecided> ofAnotherSite(Set<Undecided> queue) {
        return queue.stream().filter(each -> !wouldBeThird(each.site())).findFirst();
    }

    private boolean wouldBeThird(String site) {
        int size = order.size();
        return size >= 2
                && order.get(size - 1).site().equals(site)
                && order.get(size - 2).site().equals(site);
    }

    /** How many of the same site stand before each, so that of equals every site's first goes first. */
    private static Map<Long, Integer> placesWithinSites(List<Undecided> articles) {
        var counts = new HashMap<String, Integer>();
        return articles.stream()
                .collect(Collectors.toMap(Undecided::id, each -> counts.merge(each.site(), 1, Integer::sum)));
    }

    private static Set<Undecided> sorted(Stream<Undecided> articles, Comparator<Undecided> order) {
        return articles.sorted(order).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static double distance(Undecided article, double mark) {
        return Math.abs(logOdds(article.score()) - logOdds(mark));
    }

    private static double logOdds(double score) {
        var inside = Math.min(1 - SMALLEST, Math.max(SMALLEST, score));
        return Math.log(inside / (1 - inside));
    }
}
