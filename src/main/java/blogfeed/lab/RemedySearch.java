package blogfeed.lab;

import blogfeed.feed.FeedRules;
import blogfeed.model.Candidate;
import blogfeed.model.Reason;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for the fewest edits of a feed that let an article in: one setting, then two, and so on. Each is judged by the
 * rules that it makes, so that what is found is certain.
 */
final class RemedySearch {
    /** What rules say against the article; nothing where they let it in. */
    interface Refusal {
        List<Reason> by(FeedRules rules);
    }

    private static final int MOST_EDITS = 4;
    private static final int MOST_TRIALS = 300;

    private final Laboratory laboratory;
    private final String feed;
    private final Candidate candidate;
    private final Instant now;
    private final Refusal refusal;

    RemedySearch(Laboratory laboratory, FeedRules feed, Candidate candidate, Instant now, Refusal refusal) {
        this.laboratory = laboratory;
        this.feed = feed.definition().id();
        this.candidate = candidate;
        this.now = now;
        this.refusal = refusal;
    }

    Edit.Remedy shortest() {
        var waiting = new ArrayDeque<Map<String, String>>();
        var seen = new HashSet<Map<String, String>>();
        waiting.add(Map.of());
        for (int trial = 0; !waiting.isEmpty() && trial < MOST_TRIALS; trial++) {
            var edits = waiting.remove();
            var rules = laboratory.drafts().possible(feed, changes(edits));
            if (rules.isEmpty()) {
                continue;
            }
            var against = refusal.by(rules.get());
            if (against.isEmpty()) {
                return new Edit.Remedy(feed, true, edits(edits));
            }
            next(edits, rules.get(), against).stream().filter(seen::add).forEach(waiting::add);
        }
        return new Edit.Remedy(feed, false, List.of());
    }

    private List<Map<String, String>> next(Map<String, String> edits, FeedRules rules, List<Reason> against) {
        var possible = new Edits(rules.definition(), candidate, now);
        var next = new ArrayList<Map<String, String>>();
        for (var reason : against) {
            for (var edit : possible.against(reason)) {
                var more = new LinkedHashMap<>(edits);
                more.put(edit.path(), edit.value());
                if (more.size() <= MOST_EDITS && !more.equals(edits)) {
                    next.add(more);
                }
            }
        }
        return next;
    }

    private static List<Edit> edits(Map<String, String> edits) {
        return edits.entrySet().stream()
                .map(each -> new Edit(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<String> changes(Map<String, String> edits) {
        return edits(edits).stream().map(Edit::change).toList();
    }
}
