package blogfeed.xrpc;

import blogfeed.model.AtUri;
import blogfeed.model.InteractionEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The body of {@code app.bsky.feed.sendInteractions}, as its lexicon has it. What names no post, or an event of a later
 * lexicon, is left out.
 *
 * @param feed the one that all of it is about; empty where the caller does not say
 * @param told how many there were, with those left out
 */
record SentInteractions(Optional<AtUri> feed, int told, List<Sent> interactions) implements InteractionsReading {
    /** More than a client has to tell at once. */
    static final int MOST = 1_000;

    private static final int LONGEST_CONTEXT = 2_000;
    private static final int LONGEST_REQUEST_ID = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What happened to a post. */
    record Sent(AtUri post, InteractionEvent event) {}

    static InteractionsReading parse(byte[] body) {
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (IOException e) {
            return XrpcError.invalidRequest("The body must be JSON.");
        }
        var feed = json.path("feed");
        var uri = AtUri.parse(feed.asText());
        if (!feed.isMissingNode() && uri.isEmpty()) {
            return XrpcError.invalidRequest("'feed' must be the at-uri of a feed generator record.");
        }
        var list = json.path("interactions");
        if (!list.isArray() || list.size() > MOST) {
            return XrpcError.invalidRequest("'interactions' must be a list of at most " + MOST + ".");
        }
        var sent = new ArrayList<Sent>();
        for (var each : list) {
            if (!isInteraction(each)) {
                return XrpcError.invalidRequest("Each of 'interactions' must be an app.bsky.feed.defs#interaction.");
            }
            sent(each).ifPresent(sent::add);
        }
        return new SentInteractions(uri, list.size(), List.copyOf(sent));
    }

    private static boolean isInteraction(JsonNode json) {
        return json.isObject()
                && isText(json.path("item"), Integer.MAX_VALUE)
                && isText(json.path("event"), Integer.MAX_VALUE)
                && isText(json.path("feedContext"), LONGEST_CONTEXT)
                && isText(json.path("reqId"), LONGEST_REQUEST_ID);
    }

    private static boolean isText(JsonNode json, int longest) {
        return json.isMissingNode() || (json.isTextual() && json.asText().length() <= longest);
    }

    private static Optional<Sent> sent(JsonNode json) {
        var event = InteractionEvent.parse(json.path("event").asText());
        return AtUri.parse(json.path("item").asText())
                .filter(AtUri::isPost)
                .flatMap(post -> event.map(it -> new Sent(post, it)));
    }
}
