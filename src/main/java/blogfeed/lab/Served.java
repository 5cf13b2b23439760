package blogfeed.lab;

import blogfeed.model.Ranking;
import blogfeed.store.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What readers were given at a moment, beside what the rules make of it now.
 *
 * @param number of the ranking that was in force
 * @param at when it was made
 * @param sameRules whether it was made by the same version of the feed
 * @param sameOrder whether it is the same, to the item
 */
public record Served(long number, Instant at, boolean sameRules, boolean sameOrder) {
    private record Entry(long article, long post) {}

    /** Empty where the ranking of then is not kept any more. */
    static Optional<Served> beside(Preview preview, Facts facts) {
        var feed = preview.feed().definition();
        return facts.history()
                .rankingAt(feed.id(), preview.at())
                .flatMap(stored -> facts.rankings()
                        .find(feed.id(), stored.number())
                        .map(ranking -> new Served(
                                stored.number(),
                                ranking.at(),
                                stored.version().equals(feed.version()),
                                entries(preview).equals(entries(ranking)))));
    }

    private static List<Entry> entries(Preview preview) {
        return preview.shown().stream()
                .map(ranked ->
                        new Entry(ranked.article().id(), ranked.standing().postId()))
                .toList();
    }

    private static List<Entry> entries(Ranking ranking) {
        return ranking.entries().stream()
                .map(entry -> new Entry(entry.articleId(), entry.postId()))
                .toList();
    }

    /** In words. */
    String text() {
        var ranking = "ranking " + number + " of " + at;
        if (sameOrder) {
            return "as it was served, to the item: " + ranking;
        }
        return "not as it was served: " + ranking
                + (sameRules ? "" : " was made by other rules of this feed than those on disk");
    }
}
