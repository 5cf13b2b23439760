package blogfeed.lab;

import blogfeed.feed.FeedRules;
import blogfeed.model.Article;
import blogfeed.model.Candidate;
import blogfeed.model.RankedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What readers would have been shown by some rules, collected moment by moment, from the last to the first. */
final class Showing {
    /**
     * An article that was shown.
     *
     * @param first when, as far as the moments tell
     * @param candidate as it was known then
     * @param best its best rank
     * @param times at how many of the moments
     */
    record Shown(Candidate candidate, Instant first, int best, int times) {
        Article article() {
            return candidate.article();
        }
    }

    private final FeedRules rules;
    private final int places;
    private final Map<Long, Shown> shown = new LinkedHashMap<>();
    private final Map<String, Integer> slotsBySite = new HashMap<>();
    private final Map<String, Integer> slotsByAuthor = new HashMap<>();
    private int slots;

    /** @param places how many from the top count as shown */
    Showing(FeedRules rules, int places) {
        this.rules = rules;
        this.places = places;
    }

    FeedRules rules() {
        return rules;
    }

    void add(Preview preview, List<Candidate> candidates) {
        var known = candidates.stream()
                .collect(Collectors.toMap(each -> each.article().id(), Function.identity()));
        preview.shown().stream().limit(places).forEach(ranked -> {
            var candidate = Objects.requireNonNull(known.get(ranked.article().id()));
            shown.merge(
                    ranked.article().id(),
                    new Shown(candidate, preview.at(), ranked.rank(), 1),
                    (later, now) -> new Shown(candidate, now.first, Math.min(later.best, now.best), later.times + 1));
            count(ranked);
        });
    }

    private void count(RankedArticle ranked) {
        slots++;
        slotsBySite.merge(ranked.article().target().site(), 1, Integer::sum);
        slotsByAuthor.merge(ranked.standing().uri().did().value(), 1, Integer::sum);
    }

    Collection<Shown> all() {
        return shown.values();
    }

    boolean has(Shown other) {
        return shown.containsKey(other.article().id());
    }

    /** Of all places at all moments, the part that a site had, from 0 to 1. */
    Map<String, Double> shareBySite() {
        return shares(slotsBySite);
    }

    /** The same of the authors of the posts that stood there. */
    Map<String, Double> shareByAuthor() {
        return shares(slotsByAuthor);
    }

    private Map<String, Double> shares(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue() / (double) slots));
    }

    /** How long each article first mentioned since then took to be shown, the shortest first. */
    List<Duration> delays(Instant since) {
        return shown.values().stream()
                .filter(each -> !each.article().firstMentionAt().isBefore(since))
                .map(each -> Duration.between(each.article().firstMentionAt(), each.first))
                .sorted()
                .toList();
    }
}
