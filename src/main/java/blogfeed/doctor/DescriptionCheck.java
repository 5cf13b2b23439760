package blogfeed.doctor;

import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import blogfeed.model.AtUri;
import blogfeed.model.Did;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Whether {@code app.bsky.feed.describeFeedGenerator} tells of the feeds that are defined here, and of the right account. */
public final class DescriptionCheck {
    private static final String RESTART =
            "start 'run' again with the same settings and the same folder of feeds as this command has";

    private final Servers servers;
    private final URI endpoint;
    private final Did service;
    private final List<AtUri> feeds;

    /** @param feeds the addresses it should tell */
    public DescriptionCheck(Servers servers, URI endpoint, Did service, List<AtUri> feeds) {
        this.servers = servers;
        this.endpoint = endpoint;
        this.service = service;
        this.feeds = List.copyOf(feeds);
    }

    public Outcome look() {
        var reply = servers.query(endpoint, "app.bsky.feed.describeFeedGenerator", Map.of());
        if (!(reply instanceof Reply.Came came) || !came.isOk()) {
            return new Failed(
                    "no answer to describeFeedGenerator ("
                            + (reply instanceof Reply.Came came ? came.words() : ((Reply.Lacking) reply).why()) + ")",
                    "others can't see what feeds there are",
                    "let the proxy pass /xrpc/ on to Blogfeed");
        }
        var did = came.json().path("did").asText("");
        if (!did.equals(service.value())) {
            return new Failed(
                    "it calls itself '" + did + "', not " + service, "Bluesky takes it for another service", RESTART);
        }
        return judged(StreamSupport.stream(came.json().path("feeds").spliterator(), false)
                .map(feed -> feed.path("uri").asText(""))
                .collect(Collectors.toSet()));
    }

    private Outcome judged(Set<String> told) {
        var wanted = feeds.stream().map(AtUri::toString).collect(Collectors.toSet());
        var missing = without(wanted, told);
        if (missing.isEmpty()) {
            var more = without(told, wanted);
            return more.isEmpty()
                    ? new Fine(told.size() + (told.size() == 1 ? " feed" : " feeds"))
                    : new Doubtful(
                            "it has more feeds than are here: " + String.join(", ", more), "none, perhaps", RESTART);
        }
        return new Failed(
                "it does not tell of " + String.join(", ", missing)
                        + (told.isEmpty() ? "" : ", but of " + String.join(", ", new TreeSet<>(told))),
                "it does not answer for these feeds; where only the DIDs differ, it runs with another publisherDid",
                RESTART);
    }

    private static Collection<String> without(Set<String> all, Set<String> others) {
        var left = new TreeSet<>(all);
        left.removeAll(others);
        return left;
    }
}
