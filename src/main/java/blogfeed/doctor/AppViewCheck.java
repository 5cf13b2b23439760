package blogfeed.doctor;

import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import blogfeed.model.AtUri;
import blogfeed.model.Did;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What a reader's app is told of a feed and of what is in it. */
public final class AppViewCheck {
    private static final String BROKEN = "readers are told that the feed is broken";

    private final Servers servers;
    private final URI appView;
    private final Did service;
    private final List<AtUri> feeds;

    /** @param feeds those that are published */
    public AppViewCheck(Servers servers, URI appView, Did service, List<AtUri> feeds) {
        this.servers = servers;
        this.appView = appView;
        this.service = service;
        this.feeds = List.copyOf(feeds);
    }

    public Outcome look() {
        return Outcome.of(feeds.stream().map(this::look).toList());
    }

    private Outcome look(AtUri feed) {
        var reply = servers.query(appView, "app.bsky.feed.getFeedGenerator", Map.of("feed", feed.toString()));
        if (reply instanceof Reply.Lacking lacking) {
            return unknown(appView + " does not answer (" + lacking.why() + ")");
        }
        var came = (Reply.Came) reply;
        if (!came.isOk()) {
            return came.status() == 400
                    ? new Failed(
                            "the AppView does not know " + feed.rkey() + " (" + came.words() + ")",
                            "nobody finds the feed",
                            "wait a minute after publishing; after that see whether the account is active")
                    : unknown("the AppView could not tell of " + feed.rkey() + " (" + came.words()
                            + "), as when it finds no document of the service's DID");
        }
        var did = came.json().path("view").path("did").asText("");
        if (!did.equals(service.value())) {
            return new Failed(
                    "the AppView asks '" + did + "' for " + feed.rkey() + ", not " + service,
                    "readers see what that service answers",
                    "wait a minute after publishing; then ./blogfeed publish " + feed.rkey() + " again");
        }
        return came.json().path("isOnline").asBoolean()
                        && came.json().path("isValid").asBoolean()
                ? page(feed)
                : new Failed(
                        "the AppView calls " + feed.rkey() + " not online, or not valid",
                        BROKEN,
                        "see the steps before");
    }

    private static Outcome unknown(String found) {
        return new Doubtful(
                found,
                "what readers see is not known",
                "try again; if it stays so, see the steps before and --appview");
    }

    private Outcome page(AtUri feed) {
        var reply = servers.query(appView, "app.bsky.feed.getFeed", Map.of("feed", feed.toString(), "limit", "10"));
        if (reply instanceof Reply.Lacking lacking) {
            return unknown("the AppView brings no page of " + feed.rkey() + " (" + lacking.why() + ")");
        }
        var came = (Reply.Came) reply;
        if (!came.isOk()) {
            return new Failed(
                    "the AppView gets no page of " + feed.rkey() + " (" + came.words() + ")",
                    BROKEN,
                    "UpstreamFailure: it can't reach the service in time; InvalidFeedResponse: it dislikes the answer;"
                            + " it may also remember an older document of the DID for some minutes");
        }
        var posts = came.json().path("feed").size();
        return posts == 0
                ? new Doubtful(
                        "the AppView shows " + feed.rkey() + " without any post",
                        "readers see an empty feed",
                        "wait until there are some; posts that were deleted or hidden are left out")
                : new Fine("shows " + feed.rkey() + ", with " + posts + " posts on the first page of ten");
    }
}
