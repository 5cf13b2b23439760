package blogfeed.web;

import java.time.InstantSource;
import java.util.List;

/** The pages for people. */
final class Pages {
    private static final int LONGEST_ID = 60;

    private final Newsroom newsroom;
    private final InstantSource clock;
    private final FeedPage feedPage;
    private final NoticePage notice;

    Pages(Newsroom newsroom, Look look, InstantSource clock) {
        this.newsroom = newsroom;
        this.clock = clock;
        this.feedPage = new FeedPage(look);
        this.notice = new NoticePage(look);
    }

    /** @param mayTune whether who asks may try other settings */
    Answer front(boolean mayTune) {
        var feeds = newsroom.feeds();
        return feeds.isEmpty() ? noFeeds() : page(feeds.get(0), feeds, mayTune);
    }

    Answer feed(String id, boolean mayTune) {
        var feeds = newsroom.feeds();
        return newsroom.feed(id).map(feed -> page(feed, feeds, mayTune)).orElseGet(() -> unknown(id, feeds));
    }

    private Answer page(FeedView feed, List<FeedView> feeds, boolean mayTune) {
        return Answer.page(200, feedPage.html(feed, feeds, newsroom.health(), clock.instant(), mayTune));
    }

    private Answer noFeeds() {
        var sentence = "As soon as one is defined, its articles are shown here.";
        return Answer.page(200, notice.html("No feed yet", sentence, List.of()));
    }

    private Answer unknown(String id, List<FeedView> feeds) {
        var sentence = "There is no feed called “" + isolated(Caption.line(id, LONGEST_ID)) + "” here. "
                + "It may have been renamed or removed; the feeds that exist are linked above.";
        return Answer.page(404, notice.html("No such feed", sentence, feeds));
    }

    /** Text whose direction cannot reach the words around it. */
    private static String isolated(String text) {
        return "\u2068" + text + "\u2069";
    }
}
