package blogfeed.web;

import blogfeed.web.Health.Status;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** The page of one feed: what it is, how fresh it is, and its articles. */
final class FeedPage {
    private static final int LONGEST_DESCRIPTION = 500;

    private final Look look;
    private final ArticleLists lists = new ArticleLists();

    FeedPage(Look look) {
        this.look = look;
    }

    String html(FeedView feed, List<FeedView> feeds, Health health, Instant now, boolean mayTune) {
        var page = new Page(look, Caption.name(feed) + " · Blogfeed", feeds, feed.id());
        appendIntroduction(page.main(), feed);
        appendFreshness(page.main(), health, now);
        if (feed.articles().isEmpty()) {
            appendEmptyState(page.main(), health.status());
        } else {
            // The only markup that is not escaped here: it was when the list was rendered.
            page.main().appendChild(new DataNode(lists.html(feed, now)));
        }
        appendFooter(page.footer(), feed, now, mayTune);
        return page.html();
    }

    private static void appendIntroduction(Element main, FeedView feed) {
        main.appendElement("h1").attr("dir", "auto").text(Caption.name(feed));
        main.appendElement("p")
                .addClass("description")
                .attr("dir", "auto")
                .text(Caption.line(feed.description(), LONGEST_DESCRIPTION));
    }

    private static void appendFreshness(Element main, Health health, Instant now) {
        var line = main.appendElement("p")
                .addClass("freshness")
                .addClass(health.status().toString());
        if (health.lastEventAt().isPresent()) {
            line.appendText("Last event ");
            Ages.append(line, health.lastEventAt().get(), now);
        } else {
            line.appendText("No event yet");
        }
        if (health.status() != Status.OK) {
            main.appendElement("p").addClass("hint").text(health.sentence());
        }
    }

    private static void appendEmptyState(Element main, Status status) {
        var empty = main.appendElement("section").addClass("empty");
        empty.appendElement("h2").text("No article yet");
        empty.appendElement("p").text(expectation(status));
    }

    private static String expectation(Status status) {
        return switch (status) {
            case ENDED -> "The stream was read to its end, and nothing in it belongs to this feed.";
            case STARTING, BEHIND ->
                "Blogfeed is still reading what was posted in the last hours. The first articles "
                        + "appear here within minutes; reload to see them.";
            case SILENT, FAILING -> "As soon as posts arrive again, the articles they mention appear here.";
            case OK -> "As soon as somebody posts a link to an article that belongs to this feed, it appears here.";
        };
    }

    private static void appendFooter(Element footer, FeedView feed, Instant now, boolean mayTune) {
        var line = footer.appendElement("p");
        var ranked = DottedLine.append(line);
        if (feed.ranked()) {
            ranked.appendText("Ranked ");
            Ages.append(ranked, feed.rankedAt(), now);
        } else {
            ranked.appendText("Not ranked yet");
        }
        if (mayTune) {
            DottedLine.append(line)
                    .appendElement("a")
                    .attr("href", feed.path() + "/tune")
                    .text("Tune this feed");
        }
        DottedLine.append(line).appendElement("a").attr("href", feed.dataPath()).text("This feed as JSON");
        DottedLine.append(line).appendElement("a").attr("href", "/api/feeds").text("All feeds as JSON");
        DottedLine.append(line).appendElement("a").attr("href", "/health").text("Health");
    }
}
