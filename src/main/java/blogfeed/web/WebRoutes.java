package blogfeed.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;

/** The addresses people and their scripts ask, and who answers them. */
public final class WebRoutes {
    private final Newsroom newsroom;
    private final InstantSource clock;

    public WebRoutes(Newsroom newsroom, InstantSource clock) {
        this.newsroom = newsroom;
        this.clock = clock;
    }

    /**
     * Adds the routes, and for the whole router an answer where no route answers: a page to whoever asks for HTML, JSON to
     * others.
     */
    public void mount(Router router) {
        var look = Look.read();
        var refusals = new Refusals(look, clock);
        var pages = new Pages(newsroom, look, clock);
        var data = new Data(newsroom);
        serve(router, "/", refusals.guarding(request -> pages.front()));
        serve(router, "/feeds/:id", refusals.guarding(request -> pages.feed(id(request))));
        serve(router, "/api/feeds", refusals.guarding(request -> data.feeds()));
        serve(
                router,
                "/api/feeds/:id",
                refusals.guarding(request -> data.feed(id(request), request.queryParam("limit"))));
        serve(router, "/health", refusals.guarding(request -> data.health()));
        serve(router, look.style().path(), request -> Answer.file(look.style()));
        serve(router, look.icon().path(), request -> Answer.file(look.icon()));
        refusals.mount(router);
    }

    private static String id(RoutingContext request) {
        return Objects.requireNonNull(request.pathParam("id"));
    }

    /** On a worker thread: an answer may take a query or some milliseconds of rendering, which no event loop should. */
    private static void serve(Router router, String path, Function<RoutingContext, Answer> answers) {
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .blockingHandler(request -> answers.apply(request).send(request), false);
    }
}
