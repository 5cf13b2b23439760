package blogfeed.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** The answers to what cannot be answered: no such address, a bad request, a failure of ours. */
final class Refusals {
    private static final Logger LOGGER = System.getLogger(Refusals.class.getName());
    private static final Duration LOG_INTERVAL = Duration.ofMinutes(1);

    private final NoticePage notice;
    private final InstantSource clock;
    private Instant nextLogAt = Instant.EPOCH;

    Refusals(Look look, InstantSource clock) {
        this.notice = new NoticePage(look);
        this.clock = clock;
    }

    void mount(Router router) {
        for (int status : new int[] {400, 404, 413, 500}) {
            router.errorHandler(status, request -> refusal(status, request).send(request));
        }
    }

    void refuseWriting(RoutingContext request) {
        request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
        refusal(405, request).send(request);
    }

    /** The same answers, but a refusal where giving one fails. */
    Function<RoutingContext, Answer> guarding(Function<RoutingContext, Answer> answers) {
        return request -> {
            try {
                return answers.apply(request);
            } catch (HttpException bad) {
                return refusal(bad.getStatusCode(), request);
            } catch (RuntimeException failure) {
                log(request, failure);
                return refusal(500, request);
            }
        };
    }

    private Answer refusal(int status, RoutingContext request) {
        return switch (status) {
            case 404 -> refusal(request, 404, "NotFound", "Nothing here", "There is nothing at this address.");
            case 405 -> refusal(request, 405, "MethodNotAllowed", "Not possible", "This address can only be read.");
            case 413 -> refusal(request, 413, "PayloadTooLarge", "Too much", "That is more than can be taken.");
            case 500 ->
                refusal(
                        request,
                        500,
                        "InternalServerError",
                        "Something broke",
                        "The failure was noted; please try later.");
            default -> refusal(request, 400, "InvalidRequest", "Not understood", "This request cannot be read.");
        };
    }

    private Answer refusal(RoutingContext request, int status, String error, String heading, String sentence) {
        var accept = request.request().getHeader("accept");
        var wantsPage = accept != null && accept.contains("text/html");
        return wantsPage
                ? Answer.page(status, notice.html(heading, sentence, List.of()))
                : Answer.error(status, error, sentence);
    }

    /** At most one failure a minute is told, since whatever fails now fails for everybody who asks. */
    private synchronized void log(RoutingContext request, RuntimeException failure) {
        if (!clock.instant().isBefore(nextLogAt)) {
            nextLogAt = clock.instant().plus(LOG_INTERVAL);
            LOGGER.log(Level.ERROR, "cannot answer " + request.request().path(), failure);
        }
    }
}
