package blogfeed.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A desk with one feed on it, that only repeats what it was asked. */
final class InventedDesk implements TuningDesk {
    @Override
    public Optional<ObjectNode> bench(String feed) {
        return answer(feed, "bench");
    }

    @Override
    public Optional<ObjectNode> trial(String feed, JsonNode asked) {
        return answer(feed, "trial of " + asked);
    }

    @Override
    public Optional<ObjectNode> saving(String feed, JsonNode asked) {
        return answer(feed, "saving of " + asked);
    }

    private static Optional<ObjectNode> answer(String feed, String what) {
        return feed.equals("ai-blogs")
                ? Optional.of(JsonNodeFactory.instance.objectNode().put("did", what))
                : Optional.empty();
    }
}
