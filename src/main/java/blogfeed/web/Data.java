package blogfeed.web;

import java.util.List;
import java.util.regex.Pattern;

/** The same as the pages, for scripts. */
final class Data {
    private static final String USUAL_LIMIT = "100";
    private static final int HIGHEST_LIMIT = 1000;
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,3}");

    private final Newsroom newsroom;

    Data(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    Answer feeds() {
        return Answer.json(200, FeedJson.list(newsroom.feeds()));
    }

    /** The limits as asked: none means the usual one, more than one is refused. */
    Answer feed(String id, List<String> limits) {
        var limit = limit(limits);
        if (limit == 0) {
            return Answer.error(400, "InvalidRequest", "limit must be a whole number from 1 to " + HIGHEST_LIMIT);
        }
        return newsroom.feed(id)
                .map(feed -> Answer.json(200, FeedJson.feed(feed, limit)))
                .orElseGet(() -> Answer.error(404, "UnknownFeed", "There is no such feed; /api/feeds lists all"));
    }

    Answer health() {
        return HealthJson.answer(newsroom.health());
    }

    /** Zero where it is no limit. */
    private static int limit(List<String> values) {
        var text = values.isEmpty() ? USUAL_LIMIT : String.join(",", values);
        var limit = LIMIT.matcher(text).matches() ? Integer.parseInt(text) : 0;
        return limit <= HIGHEST_LIMIT ? limit : 0;
    }
}
