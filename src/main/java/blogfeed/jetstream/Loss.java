package blogfeed.jetstream;

import io.vertx.core.http.UpgradeRejectedException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a connection came to its end, or never to its beginning.
 *
 * @param normal whether the server said that this is the end of the stream
 * @param oversized whether a frame too large ended it
 * @param quiet whether it was given up because nothing came any more
 */
record Loss(String reason, boolean normal, boolean oversized, boolean quiet) {
    private static final int NORMAL = 1000;
    private static final int LONGEST_BODY = 200;

    static Loss closed(int status, @Nullable String said) {
        var reason = "closed with " + status + " " + Foreign.line(said == null ? "" : said);
        return new Loss(reason.strip(), status == NORMAL, false, false);
    }

    static Loss broken(String reason) {
        return new Loss(reason, false, false, false);
    }

    static Loss tooLarge(String reason) {
        return new Loss(reason, false, true, false);
    }

    static Loss silence(String reason) {
        return new Loss(reason, false, false, true);
    }

    static Loss refused(Throwable cause) {
        if (cause instanceof UpgradeRejectedException rejected) {
            var body = rejected.getBody() == null ? "" : rejected.getBody().toString(StandardCharsets.UTF_8);
            var head = body.substring(0, Math.min(body.length(), LONGEST_BODY));
            return broken(("refused with HTTP " + rejected.getStatus() + " " + Foreign.line(head)).strip());
        }
        return broken(told(cause));
    }

    /** What an exception says, or what it is when it says nothing. */
    static String told(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : Foreign.line(cause.getMessage());
    }
}
