package blogfeed.cli;

import blogfeed.enrich.Enricher;
import java.util.Locale;
import java.util.Map;

/** What is counted of the reading of pages, by lasting names. */
final class ReadingCounts {
    private ReadingCounts() {}

    static void of(Enricher enricher, Map<String, Long> counts) {
        var pages = enricher.counts();
        counts.put("pagesFetched", pages.fetched());
        counts.put("pagesRead", pages.read());
        counts.put("pagesUnchanged", pages.unchanged());
        counts.put("pagesGone", pages.gone());
        counts.put("pagesUnwanted", pages.unwanted());
        counts.put("pagesFailed", pages.failed());
        var queue = enricher.queueLength();
        counts.put("pagesDue", queue.due());
        counts.put("pagesLater", queue.later());
        enricher.refusals().forEach((refusal, count) -> counts.put("refused" + capitalized(refusal.name()), count));
    }

    private static String capitalized(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
