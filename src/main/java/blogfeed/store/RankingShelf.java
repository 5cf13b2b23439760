package blogfeed.store;

import blogfeed.model.RankedArticle;
import blogfeed.model.Ranking;
import blogfeed.model.Ranking.Alternative;
import blogfeed.model.Ranking.Entry;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<Long, Ranking> earlier = new ConcurrentHashMap<>();
    private final Deque<Long> byAge = new ArrayDeque<>();
    private final Set<String> languages = ConcurrentHashMap.newKeySet();
    private final AtomicLong changes = new AtomicLong();
    private final Readings readings;
    private int entries;

    /** @param clock of those who read */
    public RankingShelf(InstantSource clock) {
        this.readings = new Readings(clock);
    }

    /** Which rankings may still be asked for, be they here or in the database. */
    public Readings readings() {
        return readings;
    }

    public Optional<Current> current(String feed) {
        return Optional.ofNullable(current.get(feed));
    }

    public Optional<Ranking> find(String feed, long number) {
        var newest = current.get(feed);
        return newest != null && newest.ranking().number() == number
                ? Optional.of(newest.ranking())
                : Optional.ofNullable(earlier.get(number))
                        .filter(ranking -> ranking.feed().equals(feed));
    }

    /** The languages that any ranking here ever named. */
    public Set<String> languages() {
        return languages;
    }

    /** Puts a ranking before the readers; the one before stays for those who are in it. */
    public void publish(Ranking ranking, List<RankedArticle> articles) {
        readings.begin(ranking.feed(), ranking.number());
        var before = current.put(ranking.feed(), new Current(shared(ranking), articles));
        if (before != null) {
            keep(before.ranking());
        }
        changes.incrementAndGet();
    }

    /** Takes away the rankings of all feeds but these. */
    public void retain(Collection<String> feeds) {
        readings.retain(feeds);
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

    /** Takes an earlier ranking out of the database to keep it at hand. */
    public Ranking takeBack(Ranking ranking) {
        var shared = shared(ranking);
        keep(shared);
        return shared;
    }

    /** The same, where its entries are those of the current one the same objects: so that many rankings are small. */
    private Ranking shared(Ranking ranking) {
        var known = new HashMap<Entry, Entry>();
        current(ranking.feed()).ifPresent(it -> it.ranking().entries().forEach(entry -> known.put(entry, entry)));
        var entries = ranking.entries().stream()
                .map(entry -> known.getOrDefault(entry, entry))
                .toList();
        note(entries);
        return ranking.with(entries);
    }

    private void note(List<Entry> entries) {
        for (var entry : entries) {
            languages.add(entry.language());
            languages.add(entry.onlyFor());
            entry.alternatives().stream().map(Alternative::language).forEach(languages::add);
        }
    }

    /** Keeps an earlier ranking at hand; the oldest make room. */
    private synchronized void keep(Ranking ranking) {
        if (earlier.put(ranking.number(), ranking) == null) {
            byAge.add(ranking.number());
            entries += ranking.entries().size();
        }
        while (entries > MOST_ENTRIES && byAge.size() > 1) {
            drop(byAge.getFirst());
        }
    }

    /** Forgets rankings that nobody can be reading any more. */
    public synchronized void forget(Collection<Rankings.Stored> rankings) {
        readings.forget(rankings);
        rankings.forEach(each -> drop(each.number()));
    }

    private void drop(long number) {
        var ranking = earlier.remove(number);
        if (ranking != null) {
            byAge.remove(number);
            entries -= ranking.entries().size();
        }
    }
}
