package blogfeed.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Objects;

/** The addresses people and their scripts ask, and who answers them. */
public final class WebRoutes {
    private final Newsroom newsroom;
    private final TuningDesk desk;
    private final TuneDoor door;
    private final InstantSource clock;

    /** @param door tells who may use the desk */
    public WebRoutes(Newsroom newsroom, TuningDesk desk, TuneDoor door, InstantSource clock) {
        this.newsroom = newsroom;
        this.desk = desk;
        this.door = door;
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
        new TuneRoutes(newsroom, desk, door, look).mount(router, refusals);
        var table = new Table(router, refusals);
        table.add("/", request -> pages.front(door.isOpenTo(request.request())));
        table.add("/feeds/:id", request -> pages.feed(id(request), door.isOpenTo(request.request())));
        table.add("/api/feeds", request -> data.feeds());
        table.add("/api/feeds/:id", request -> data.feed(id(request), request.queryParam("limit")));
        table.add("/health", request -> data.health());
        table.add(look.style().path(), request -> Answer.file(look.style()));
        table.add(look.icon().path(), request -> Answer.file(look.icon()));
        refusals.mount(router);
    }

    private static String id(RoutingContext request) {
        return Objects.requireNonNull(request.pathParam("id"));
    }
}
