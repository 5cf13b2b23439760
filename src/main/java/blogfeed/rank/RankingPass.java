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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Ranks every feed anew when facts have changed, or rules, or time has. One thread at a time. */
public final class RankingPass {
    /** Articles grow too old without any fact changing. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

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
        for (var feed : rules.get()) {
            var id = feed.definition().id();
            var number = database.read(facts -> facts.rankings().lastNumber(id));
            lastNumber = Math.max(lastNumber, number);
            database.read(facts -> facts.rankings().find(id, number))
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
        feeds.forEach(feed -> rank(feed, seen.candidates(), now));
        note(new Moment(now, seen.change()));
        changesSeen = changes;
        rankedAt = now;
        return true;
    }

    /** What was first mentioned before this moment is too old for every feed. */
    public Instant oldest(Instant now) {
        return rules.get().stream()
                .map(feed -> now.minus(feed.definition().include().maxAge()))
                .min(Instant::compareTo)
                .orElse(now);
    }

    private Seen look(Instant now) {
        return database.read(facts -> new Seen(
                facts.candidates()
                        .since(oldest(now), article -> feeds.stream().anyMatch(feed -> feed.mayAccept(article, now))),
                facts.history().lastChange()));
    }

    /** Before the first change there is nothing to look back at, and a recording has no time yet. */
    private void note(Moment moment) {
        if (moment.change() > 0) {
            database.change(facts -> facts.history().note(moment));
        }
    }

    private void rank(FeedRules feed, List<Candidate> candidates, Instant now) {
        var id = feed.definition().id();
        var articles = new Ranker(feed).rank(candidates, now);
        var shown = Ranker.oncePerPost(articles);
        var current = shelf.current(id);
        var entries = entries(
                shown,
                current.map(RankingShelf.Current::ranking).map(Ranking::entries).orElse(List.of()));
        if (current.isPresent() && current.get().ranking().entries().equals(entries)) {
            shelf.refresh(id, articles);
            return;
        }
        // Never a number used before, not even by a database since thrown away: cursors of then must not fit.
        lastNumber = Math.max(lastNumber + 1, now.getEpochSecond());
        var ranking = new Ranking(id, lastNumber, now, entries);
        // Readers first: they are served also while nothing can be stored.
        shelf.publish(ranking, articles);
        var scores = shown.stream().map(article -> article.score().value()).toList();
        database.change(facts -> {
            facts.rankings().add(ranking, scores, feed.definition().version());
            knowSites(feed, articles, now, facts);
        });
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

    /** The entries of a ranking; those that stood in the one before are the same objects, so that many rankings are small. */
    private static List<Ranking.Entry> entries(List<RankedArticle> articles, List<Ranking.Entry> before) {
        var known = new HashMap<Ranking.Entry, Ranking.Entry>();
        before.forEach(entry -> known.put(entry, entry));
        return articles.stream()
                .map(RankingPass::entry)
                .map(entry -> known.getOrDefault(entry, entry))
                .toList();
    }

    private static Ranking.Entry entry(RankedArticle article) {
        var standing = article.standing();
        return new Ranking.Entry(article.article().id(), standing.postId(), standing.uri());
    }
}
