package blogfeed.jetstream;

import static java.nio.charset.StandardCharsets.UTF_8;

import blogfeed.wire.Foreign;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** How a connection came to its end, or never to its beginning. */
record Loss(Why why, String reason) {
    enum Why {
        /** The endpoint, or the way to it, is to blame. */
        BROKEN,
        /** The server said that this is the end of the stream. */
        NORMAL,
        /** A frame too large ended it. */
        OVERSIZED,
        /** Nothing came any more. */
        QUIET,
        /** The server gave us up because we read too slowly. */
        TOO_SLOW,
        /** The server refused the position asked for. */
        CURSOR_REFUSED,
        /** The server knows no such dictionary. */
        DICTIONARY_REFUSED,
        /** What came can't be unpacked. */
        NOT_UNPACKED,
        /** The first event is not one that could follow those before. */
        JUMPED,
        /** Given up by us, to read the last minutes again. */
        REENTRY
    }

    private static final int NORMAL_CLOSE = 1000;
    private static final int LONGEST_BODY = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param status negative where the server gave none */
    static Loss closed(int status, @Nullable String said) {
        var reason = status < 0
                ? "closed without a word"
                : "closed with " + status + " " + Foreign.line(said == null ? "" : said);
        return new Loss(status == NORMAL_CLOSE ? Why.NORMAL : Why.BROKEN, reason.strip());
    }

    static Loss broken(String reason) {
        return new Loss(Why.BROKEN, reason);
    }

    /** The server's own last words: an error frame of the second wire. */
    static Loss error(String name, String message) {
        var why = name.equals("ConsumerTooSlow") ? Why.TOO_SLOW : Why.BROKEN;
        return new Loss(why, Foreign.line(name + ": " + message));
    }

    /** The connection did not come about. */
    static Loss refused(Throwable cause) {
        if (cause instanceof WebSockets.RefusedException refused) {
            var body = refused.body();
            var answer = answer(body);
            var said = Foreign.word(answer, "error").isEmpty()
                    ? new String(body, 0, Math.min(body.length, LONGEST_BODY), UTF_8)
                    : Foreign.text(answer, "error", LONGEST_BODY) + ": "
                            + Foreign.text(answer, "message", LONGEST_BODY);
            var reason = "refused with HTTP " + refused.status() + " " + Foreign.line(said);
            return new Loss(why(refused.status(), Foreign.word(answer, "error")), reason.strip());
        }
        return broken(told(cause));
    }

    /** The XRPC answer in a body, or something that has nothing in it. */
    private static JsonNode answer(byte[] body) {
        try {
            JsonNode answer = JSON.readTree(body);
            return answer == null ? MissingNode.getInstance() : answer;
        } catch (IOException | StackOverflowError e) {
            return MissingNode.getInstance();
        }
    }

    private static Why why(int status, String error) {
        return switch (error) {
            case "UnknownZstdDictionary" -> Why.DICTIONARY_REFUSED;
            case "CursorTooOld", "FutureCursor" -> Why.CURSOR_REFUSED;
            default -> status == 400 ? Why.CURSOR_REFUSED : Why.BROKEN;
        };
    }

    /** What an exception says, or what it is when it says nothing; and its cause, as that tells what is wrong with a certificate. */
    static String told(Throwable thrown) {
        var said = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        var cause = thrown.getCause();
        return Foreign.line(
                cause == null || cause.getMessage() == null || said.contains(cause.getMessage())
                        ? said
                        : said + ": " + cause.getMessage());
    }
}
