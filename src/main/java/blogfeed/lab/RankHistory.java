package blogfeed.lab;

import blogfeed.feed.FeedRules;
import blogfeed.model.Ranking;
import blogfeed.store.Candidates;
import blogfeed.store.Facts;
import blogfeed.store.History.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where articles stood over time: by the stored rankings of the last hour, and before that hour by hour, by the rules as
 * they are now on the facts as they were then.
 */
final class RankHistory {
    /**
     * A rank that was held.
     *
     * @param from since when, to the hour
     * @param rank from 1 as readers were given it; 0 where it was not in the feed
     */
    record Held(Instant from, int rank) {}

    private static final String RANKING = "ranked at %,d of %,d past moments";

    private final Laboratory laboratory;
    private final Map<String, Map<Long, TreeMap<Instant, Integer>>> ranks = new TreeMap<>();
    private final List<Long> articles;
    private int ranked;

    /** @param articles by their numbers */
    RankHistory(List<Long> articles, Laboratory laboratory) {
        this.articles = articles;
        this.laboratory = laboratory;
    }

    /** Looks back to a time, or as far as the history reaches. */
    RankHistory since(Instant since) {
        var now = laboratory.clock().instant();
        List<Moment> moments = laboratory.database().read(facts -> {
            laboratory.feeds().forEach(feed -> stored(feed, facts));
            return List.copyOf(ReplayMoments.hourly(facts, since, now));
        });
        if (!moments.isEmpty()) {
            new Lookback(laboratory)
                    .at(
                            moments,
                            FeedRules.horizon(laboratory.feeds()),
                            (at, candidates) -> look(at, candidates, moments));
        }
        return this;
    }

    private void stored(FeedRules feed, Facts facts) {
        var id = feed.definition().id();
        for (var each : facts.history().rankings(id)) {
            facts.rankings().find(id, each.number()).ifPresent(ranking -> note(id, ranking.at(), numbers(ranking)));
        }
    }

    private static List<Long> numbers(Ranking ranking) {
        return ranking.entries().stream().map(Ranking.Entry::articleId).toList();
    }

    private boolean look(Instant at, Candidates candidates, List<Moment> moments) {
        var found = Preview.candidates(laboratory.feeds(), candidates, at);
        for (var feed : laboratory.feeds()) {
            var shown = Preview.of(feed, found, at).shown();
            note(
                    feed.definition().id(),
                    at,
                    shown.stream().map(each -> each.article().id()).toList());
        }
        laboratory.steps().tell(RANKING, ++ranked, moments.size());
        return true;
    }

    private void note(String feed, Instant at, List<Long> order) {
        for (var article : articles) {
            ranks.computeIfAbsent(feed, id -> new TreeMap<>())
                    .computeIfAbsent(article, id -> new TreeMap<>())
                    .putIfAbsent(at, order.indexOf(article) + 1);
        }
    }

    /** The ranks of an article in a feed, the first first; without the time before it was there. */
    List<Held> of(String feed, long article) {
        var held = new ArrayList<Held>();
        ranks.getOrDefault(feed, Map.of())
                .getOrDefault(article, new TreeMap<>())
                .forEach((at, rank) -> {
                    var last = held.isEmpty() ? 0 : held.get(held.size() - 1).rank();
                    if (rank != last) {
                        held.add(new Held(at, rank));
                    }
                });
        return List.copyOf(held);
    }
}
