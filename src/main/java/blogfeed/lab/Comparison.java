package blogfeed.lab;

import blogfeed.feed.FeedRules;
import blogfeed.feed.FeedSettings;
import blogfeed.model.Candidate;
import blogfeed.model.RankedArticle;
import blogfeed.model.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What other rules make of the same facts at the same moment.
 *
 * @param settings those that differ
 * @param moved what is in both at another rank, the first in the new order first
 * @param came what only the new rules let in, with why the running ones do not
 * @param gone what only the running rules let in, with why the new ones do not
 */
public record Comparison(List<Setting> settings, List<Move> moved, List<Change> came, List<Change> gone) {
    /** A setting by its path in {@code feed.yaml}, as YAML before and after; empty where it has no value. */
    public record Setting(String path, String before, String after) {}

    /** Another rank, and what of the score made it so. */
    public record Move(RankedArticle before, RankedArticle after, List<String> why) {}

    /** An article that is in one of the two alone. */
    public record Change(RankedArticle ranked, List<Reason> why) {}

    private static final Reason TOO_LONG = new Reason("length", "the feed is full: its score is too low");

    static Comparison of(Preview running, Preview changed, List<Candidate> candidates) {
        var before = byArticle(running);
        var after = byArticle(changed);
        var known = candidates.stream()
                .collect(Collectors.toMap(each -> each.article().id(), Function.identity()));
        return new Comparison(
                settings(running.feed(), changed.feed()),
                moved(changed, before),
                alone(changed, before, running, known),
                alone(running, after, changed, known));
    }

    private static Map<Long, RankedArticle> byArticle(Preview preview) {
        var found = new LinkedHashMap<Long, RankedArticle>();
        preview.articles().forEach(ranked -> found.put(ranked.article().id(), ranked));
        return found;
    }

    /** The settings in which two differ. */
    static List<Setting> settings(FeedRules running, FeedRules changed) {
        var before = FeedSettings.of(running.definition());
        var settings = new ArrayList<Setting>();
        FeedSettings.of(changed.definition()).forEach((path, text) -> {
            var old = Objects.requireNonNullElse(before.get(path), "");
            if (!old.equals(text)) {
                settings.add(new Setting(path, old, text));
            }
        });
        return List.copyOf(settings);
    }

    private static List<Move> moved(Preview changed, Map<Long, RankedArticle> before) {
        var moved = new ArrayList<Move>();
        for (var after : changed.articles()) {
            var old = before.get(after.article().id());
            if (old != null && old.rank() != after.rank()) {
                moved.add(new Move(old, after, TermChanges.of(old, after)));
            }
        }
        return List.copyOf(moved);
    }

    /** What is in one and not in the other, with the other's reasons. */
    private static List<Change> alone(
            Preview in, Map<Long, RankedArticle> elsewhere, Preview other, Map<Long, Candidate> known) {
        return in.articles().stream()
                .filter(ranked -> !elsewhere.containsKey(ranked.article().id()))
                .map(ranked -> new Change(ranked, refusal(other, ranked, known)))
                .toList();
    }

    private static List<Reason> refusal(Preview by, RankedArticle ranked, Map<Long, Candidate> known) {
        var candidate = Objects.requireNonNull(known.get(ranked.article().id()));
        var verdict = by.feed().judge(candidate, by.at());
        return verdict.accepted() ? List.of(TOO_LONG) : verdict.reasons();
    }
}
