package blogfeed.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Where other settings of a feed are tried. What goes over it is JSON, because nobody but the script of the page, tune.js,
 * writes and reads it. Asked from several worker threads at once.
 */
public interface TuningDesk {
    /** The feed as it is, and what can be tuned; empty where there is no such feed. */
    Optional<ObjectNode> bench(String feed);

    /**
     * The feed as it would be, or {@code {"error": …}} in a sentence that says what can't be.
     *
     * @param asked what to change, as the page sends it; anything may be in it
     */
    Optional<ObjectNode> trial(String feed, JsonNode asked);

    /** The same, and the feed's file is written where that is allowed and nobody has changed it meanwhile. */
    Optional<ObjectNode> saving(String feed, JsonNode asked);
}
