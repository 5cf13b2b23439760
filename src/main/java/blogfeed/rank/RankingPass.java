package blogfeed.rank;

import blogfeed.feed.FeedRules;
import blogfeed.model.Candidate;
import blogfeed.model.RankedArticle;
import blogfeed.model.Ranking;
import blogfeed.store.Database;
import blogfeed.store.Facts;
import blogfeed.store.History.Moment;
import blogfeed.store.RankingShelf;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Ranks every feed anew when facts have changed, or rules, or time has. One thread at a time. */
public final class RankingPass {
    /** Articles grow too old without any fact changing. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** So many feeds look at a candidate while it is at hand; what they have accepted is held until all have seen all. */
    private static final int TOGETHER = 16;

    /** What there is to rank, and the last change of it. */
    private record Seen(List<Candidate> candidates, long change) {}

    private final Database database;
    private final RankingShelf shelf;
    private final Supplier<List<FeedRules>> rules;
    private final InstantSource clock;

    private final Set<String> knownSites = new HashSet<>();

    /** One count for all feeds, so that a page cursor of one never fits another. */
    private long lastNumber;

    /** Those of the last pass. */
    private List<FeedRules> feeds = List.of();

    private long changesSeen = -1;
    private Instant rankedAt = Instant.MIN;

    /** @param rules asked before each pass; equal until they change */
    public RankingPass(Database database, RankingShelf shelf, Supplier<List<FeedRules>> rules, InstantSource clock) {
        this.database = database;
        this.shelf = shelf;
        this.rules = rules;
        this.clock = clock;
    }

    /** Puts the last stored rankings on the shelf, so that readers are answered before the first new one. */
    public void resume() {
        var stored = database.read(facts -> facts.rankings().stored());
        stored.forEach(each -> lastNumber = Math.max(lastNumber, each.number()));
        shelf.readings().resume(stored);
        for (var feed : rules.get()) {
            var id = feed.definition().id();
            stored.stream()
                    .filter(each -> each.feed().equals(id))
                    .reduce((before, last) -> last)
                    .flatMap(last -> database.read(facts -> facts.rankings().find(id, last.number())))
                    .ifPresent(ranking -> shelf.publish(ranking, List.of()));
        }
    }

    /** Ranks if there is reason to; true when it did. */
    public boolean run() {
        // as it is stored: whoever looks back must be able to judge by the same moment
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var changes = database.changes();
        var same = rules.get().equals(feeds);
        if (same && changes == changesSeen && now.isBefore(rankedAt.plus(LONGEST_WAIT))) {
            return false;
        }
        feeds = rules.get();
        var seen = look(now);
        rank(seen.candidates(), now);
        note(new Moment(now, seen.change()));
        forget();
        changesSeen = changes;
        rankedAt = now;
        return true;
    }

    /** What was first mentioned before this moment is too old for every feed. */
    public Instant oldest(Instant now) {
        return now.minus(FeedRules.horizon(rules.get()));
    }

    private Seen look(Instant now) {
        return database.read(facts -> new Seen(
                facts.candidates()
                        .since(
                                oldest(now),
                                feeds.stream().map(FeedRules::need).toList(),
                                article -> feeds.stream().anyMatch(feed -> feed.mayAccept(article, now))),
                facts.history().lastChange()));
    }

    /** Before the first change there is nothing to look back at, and a recording has no time yet. */
    private void note(Moment moment) {
        if (moment.change() > 0) {
            database.change(facts -> facts.history().note(moment));
        }
    }

    private void rank(List<Candidate> candidates, Instant now) {
        for (int from = 0; from < feeds.size(); from += TOGETHER) {
            rank(feeds.subList(from, Math.min(feeds.size(), from + TOGETHER)), candidates, now);
        }
    }

    private void rank(List<FeedRules> some, List<Candidate> candidates, Instant now) {
        var lineups = some.stream().map(feed -> new Ranker(feed).begin(now)).toList();
        for (var candidate : candidates) {
            lineups.forEach(lineup -> lineup.consider(candidate));
        }
        for (int i = 0; i < lineups.size(); i++) {
            publish(some.get(i), lineups.get(i).articles(), now);
        }
    }

    private void publish(FeedRules feed, List<RankedArticle> articles, Instant now) {
        var id = feed.definition().id();
        var entries = new Entries(feed.definition().include().readersLanguages()).of(Ranker.oncePerPost(articles));
        var current = shelf.current(id);
        if (current.isPresent() && current.get().ranking().entries().equals(entries)) {
            shelf.refresh(id, articles);
            return;
        }
        // Never a number used before, not even by a database since thrown away: cursors of then must not fit.
        lastNumber = Math.max(lastNumber + 1, now.getEpochSecond());
        var ranking = new Ranking(id, lastNumber, feed.definition().version(), now, entries);
        // Readers first: they are served also while nothing can be stored.
        shelf.publish(ranking, articles);
        shelf.readings().stored(database.write(facts -> {
            knowSites(feed, articles, now, facts);
            return facts.rankings().add(ranking);
        }));
    }

    /** What nobody reads any more makes room. */
    private void forget() {
        var unread = shelf.readings().forgettable();
        if (!unread.isEmpty()) {
            database.change(facts -> facts.rankings().remove(unread));
            shelf.forget(unread);
        }
    }

    /** A topic's site is worth a closer look next time; a site that a rule names is looked at anyway. */
    private void knowSites(FeedRules feed, List<RankedArticle> articles, Instant now, Facts facts) {
        if (feed.definition().include().topic() == null) {
            return;
        }
        var unknown = articles.stream()
                .map(article -> article.article().target().site())
                .filter(site -> !knownSites.contains(site))
                .collect(Collectors.toSet());
        facts.articles().knowSites(unknown, now);
        knownSites.addAll(unknown);
    }
}
