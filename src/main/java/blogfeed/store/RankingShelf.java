package blogfeed.store;

import blogfeed.model.RankedArticle;
import blogfeed.model.Ranking;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rankings being read: each feed's current one with all its detail, earlier ones as far as memory allows. Safe for
 * use by many threads; {@link #current} and {@link #find} run no query.
 */
public final class RankingShelf {
    /** A feed's current ranking and what it was made of. */
    public record Current(Ranking ranking, List<RankedArticle> articles) {}

    private static final int MOST_ENTRIES = 200_000;

    private final Map<String, Current> current = new ConcurrentHashMap<>();
    private final Map<String, Ranking> earlier = new ConcurrentHashMap<>();
    private final Deque<Ranking> byAge = new ArrayDeque<>();
    private final AtomicLong changes = new AtomicLong();
    private int entries;

    public Optional<Current> current(String feed) {
        return Optional.ofNullable(current.get(feed));
    }

    public Optional<Ranking> find(String feed, long number) {
        var newest = current.get(feed);
        return newest != null && newest.ranking().number() == number
                ? Optional.of(newest.ranking())
                : Optional.ofNullable(earlier.get(key(feed, number)));
    }

    /** Puts a ranking before the readers; the one before stays for those who are in it. */
    public void publish(Ranking ranking, List<RankedArticle> articles) {
        var before = current.put(ranking.feed(), new Current(ranking, articles));
        if (before != null) {
            keep(before.ranking());
        }
        changes.incrementAndGet();
    }

    /** Takes away the rankings of all feeds but these. */
    public void retain(Collection<String> feeds) {
        if (current.keySet().retainAll(feeds)) {
            changes.incrementAndGet();
        }
    }

    /** Grows after every ranking that is put before the readers, or taken away. */
    public long changes() {
        return changes.get();
    }

    /** Renews the detail of a current ranking whose order did not change. */
    public void refresh(String feed, List<RankedArticle> articles) {
        current.computeIfPresent(feed, (id, before) -> new Current(before.ranking(), articles));
    }

    /** Keeps an earlier ranking at hand; the oldest make room. */
    public synchronized void keep(Ranking ranking) {
        if (earlier.put(key(ranking.feed(), ranking.number()), ranking) == null) {
            byAge.add(ranking);
            entries += ranking.entries().size();
        }
        while (entries > MOST_ENTRIES && byAge.size() > 1) {
            var oldest = byAge.remove();
            entries -= oldest.entries().size();
            earlier.remove(key(oldest.feed(), oldest.number()));
        }
    }

    private static String key(String feed, long number) {
        return feed + "/" + number;
    }
}
