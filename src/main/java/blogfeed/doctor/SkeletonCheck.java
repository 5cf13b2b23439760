package blogfeed.doctor;

import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import blogfeed.model.AtUri;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Whether {@code app.bsky.feed.getFeedSkeleton} answers for every feed what its lexicon allows, and soon. */
public final class SkeletonCheck {
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final int LONGEST_CONTEXT = 2_000;
    private static final String ASKED = "30";

    private final Servers servers;
    private final URI endpoint;
    private final List<AtUri> feeds;

    public SkeletonCheck(Servers servers, URI endpoint, List<AtUri> feeds) {
        this.servers = servers;
        this.endpoint = endpoint;
        this.feeds = List.copyOf(feeds);
    }

    public Outcome look() {
        return Outcome.of(feeds.stream().map(this::look).toList());
    }

    private Outcome look(AtUri feed) {
        var reply = servers.query(
                endpoint, "app.bsky.feed.getFeedSkeleton", Map.of("feed", feed.toString(), "limit", ASKED));
        if (!(reply instanceof Reply.Came came) || !came.isOk()) {
            return new Failed(
                    "no page of " + feed.rkey() + " ("
                            + (reply instanceof Reply.Came came ? came.words() : ((Reply.Lacking) reply).why()) + ")",
                    "readers are told that the feed is broken",
                    "look at the log of 'run'; UnknownFeed tells that its publisherDid or its feeds are others than here");
        }
        return mistake(came.json())
                .<Outcome>map(mistake -> new Failed(
                        feed.rkey() + ": " + mistake,
                        "Bluesky refuses the whole page for it, and readers are told that the feed is broken",
                        "see whether a proxy changes answers on the way; else report it"))
                .orElseGet(() -> judged(feed, came));
    }

    private static Outcome judged(AtUri feed, Reply.Came came) {
        var posts = came.json().path("feed").size();
        var found = feed.rkey() + ": " + posts + " posts in " + came.took().toMillis() + " ms";
        if (posts == 0) {
            return new Doubtful(
                    found,
                    "readers see an empty feed",
                    "wait some minutes after a first start; ./blogfeed preview " + feed.rkey()
                            + " shows what the rules let in");
        }
        return came.took().compareTo(LONG) < 0
                ? new Fine(found)
                : new Doubtful(
                        found,
                        "readers wait, and after some seconds Bluesky gives up",
                        "see whether this machine or the way to it is overloaded");
    }

    private static Optional<String> mistake(JsonNode page) {
        if (!page.path("feed").isArray()) {
            return Optional.of("the page has no list 'feed'");
        }
        var cursor = page.path("cursor");
        if (!cursor.isMissingNode() && !cursor.isTextual()) {
            return Optional.of("its cursor is no text");
        }
        return StreamSupport.stream(page.path("feed").spliterator(), false)
                .flatMap(item -> mistakeOf(item).stream())
                .findFirst();
    }

    private static Optional<String> mistakeOf(JsonNode item) {
        var isPost =
                AtUri.parse(item.path("post").asText("")).map(AtUri::isPost).orElse(false);
        if (!isPost) {
            return Optional.of("an item's post is no at-uri of a post");
        }
        var context = item.path("feedContext");
        var isContext = context.isMissingNode()
                || (context.isTextual() && context.asText().getBytes(StandardCharsets.UTF_8).length <= LONGEST_CONTEXT);
        return isContext ? Optional.empty() : Optional.of("an item's feedContext is no text of at most 2,000 bytes");
    }
}
