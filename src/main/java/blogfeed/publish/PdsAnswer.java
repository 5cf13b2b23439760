package blogfeed.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What came of a call to a PDS. */
sealed interface PdsAnswer {
    /** Done. */
    record Told(JsonNode body) implements PdsAnswer {}

    /**
     * It said no.
     *
     * @param error the error's name, such as {@code ExpiredToken}; empty where the answer names none
     * @param message its own words, one short line of printable characters
     * @param retryAfter how long it wants to be left alone, where it says so
     */
    record Refused(int status, String error, String message, Optional<Duration> retryAfter) implements PdsAnswer {}

    /** Nothing that answers like a PDS is there. */
    record Silent(String why) implements PdsAnswer {}
}
