package blogfeed.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Duration;

/** What a server said to a question of ours. */
sealed interface Reply {
    /**
     * It answered.
     *
     * @param json missing where its body is none
     * @param took until the last byte
     */
    record Came(int status, JsonNode json, HttpHeaders headers, Duration took) implements Reply {
        boolean isOk() {
            return status == 200 && !json.isMissingNode();
        }

        /** "HTTP 400, UnknownFeed" */
        String words() {
            var error = json.path("error").asText("").replaceAll("[^\\x21-\\x7E]", "");
            var body = json.isMissingNode() ? "no JSON" : error.substring(0, Math.min(80, error.length()));
            return "HTTP " + status + (body.isEmpty() ? "" : ", " + body);
        }
    }

    /** It did not, or not in time. */
    record Lacking(String why) implements Reply {}
}
