package blogfeed.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The lists of articles as markup. A list is rendered once per feed, ranking and minute, because it is large and its ages
 * change no faster.
 */
final class ArticleLists {
    static final int LONGEST = 100;
    private static final int MOST_KEPT = 32;

    private final Map<Key, String> kept = new HashMap<>();
    private Instant minute = Instant.EPOCH;

    private record Key(String feed, Instant rankedAt) {}

    synchronized String html(FeedView feed, Instant now) {
        var current = now.truncatedTo(ChronoUnit.MINUTES);
        if (!current.equals(minute) || kept.size() == MOST_KEPT) {
            kept.clear();
            minute = current;
        }
        return kept.computeIfAbsent(new Key(feed.id(), feed.rankedAt()), key -> render(feed, now));
    }

    private static String render(FeedView feed, Instant now) {
        var document = new Document("");
        document.outputSettings().prettyPrint(false);
        var list = document.appendElement("ol").addClass("articles").attr("role", "list");
        for (var article :
                feed.articles().subList(0, Math.min(LONGEST, feed.articles().size()))) {
            ArticleItem.append(list, article, now);
        }
        appendRest(document, feed);
        return document.outerHtml();
    }

    private static void appendRest(Element parent, FeedView feed) {
        var rest = feed.articles().size() - LONGEST;
        if (rest > 0) {
            var line = parent.appendElement("p").addClass("rest");
            line.appendText(Numbers.count(rest, "more article is", "more articles are") + " in ");
            line.appendElement("a")
                    .attr("href", feed.dataPath() + "?limit=1000")
                    .text("the JSON of this feed");
            line.appendText(".");
        }
    }
}
