package blogfeed.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/** Which address is answered by whom. */
record Table(Router router, Refusals refusals) {
    /** An address that is only read. */
    void add(String path, Function<RoutingContext, Answer> answers) {
        answer(router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD), answers);
        router.route(path).handler(refusals::refuseWriting);
    }

    /** One way to ask an address that there are others for. */
    void add(HttpMethod method, String path, Function<RoutingContext, Answer> answers) {
        answer(router.route(method, path), answers);
    }

    /** On a worker thread: an answer may take a query or some milliseconds of rendering; no event loop should. */
    private void answer(Route route, Function<RoutingContext, Answer> answers) {
        var guarded = refusals.guarding(answers);
        route.blockingHandler(request -> guarded.apply(request).send(request), false);
    }
}
