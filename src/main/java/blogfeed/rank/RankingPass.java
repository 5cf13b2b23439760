package blogfeed.rank;

import blogfeed.feed.FeedRules;
import blogfeed.model.Candidate;
import blogfeed.model.RankedArticle;
import blogfeed.model.Ranking;
import blogfeed.store.Database;
import blogfeed.store.Facts;
import blogfeed.store.RankingShelf;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Ranks every feed anew when facts have changed, or time has. One thread at a time. */
public final class RankingPass {
    /** Articles grow too old without any fact changing. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Database database;
    private final RankingShelf shelf;
    private final List<FeedRules> feeds;
    private final InstantSource clock;

    private final Set<String> knownSites = new HashSet<>();
    private long changesSeen = -1;
    private Instant rankedAt = Instant.MIN;

    public RankingPass(Database database, RankingShelf shelf, List<FeedRules> feeds, InstantSource clock) {
        this.database = database;
        this.shelf = shelf;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** Puts the last stored rankings on the shelf, so that readers are answered before the first new one. */
    public void resume() {
        for (var feed : feeds) {
            var id = feed.definition().id();
            database.read(facts -> facts.rankings().find(id, facts.rankings().lastNumber(id)))
                    .ifPresent(ranking -> shelf.publish(ranking, List.of()));
        }
    }

    /** Ranks if there is reason to; true when it did. */
    public boolean run() {
        var now = clock.instant();
        var changes = database.changes();
        if (changes == changesSeen && now.isBefore(rankedAt.plus(LONGEST_WAIT))) {
            return false;
        }
        var candidates = candidates(now);
        feeds.forEach(feed -> rank(feed, candidates, now));
        changesSeen = changes;
        rankedAt = now;
        return true;
    }

    private List<Candidate> candidates(Instant now) {
        var oldest = feeds.stream()
                .map(feed -> feed.definition().include().maxAge())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return database.read(facts -> facts.candidates().since(now.minus(oldest)));
    }

    private void rank(FeedRules feed, List<Candidate> candidates, Instant now) {
        var id = feed.definition().id();
        var articles = new Ranker(feed).rank(candidates, now);
        var shown = oncePerPost(articles);
        var entries = shown.stream().map(RankingPass::entry).toList();
        var current = shelf.current(id);
        if (current.isPresent() && current.get().ranking().entries().equals(entries)) {
            shelf.refresh(id, articles);
            return;
        }
        var ranking = database.write(facts -> {
            // Never a number used before, not even by a database since thrown away: cursors of then must not fit.
            var number = Math.max(facts.rankings().lastNumber(id) + 1, now.getEpochSecond());
            var made = new Ranking(id, number, now, entries);
            var scores = shown.stream().map(article -> article.score().value()).toList();
            facts.rankings().add(made, scores, feed.definition().version());
            knowSites(feed, articles, now, facts);
            return made;
        });
        shelf.publish(ranking, articles);
    }

    /** One post may be all that mentions several articles; its reader sees them all in it, and wants it once. */
    private static List<RankedArticle> oncePerPost(List<RankedArticle> articles) {
        var posts = new HashSet<Long>();
        return articles.stream()
                .filter(article -> posts.add(article.standing().postId()))
                .toList();
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

    private static Ranking.Entry entry(RankedArticle article) {
        return new Ranking.Entry(
                article.article().id(),
                article.standing().postId(),
                article.standing().uri());
    }
}
