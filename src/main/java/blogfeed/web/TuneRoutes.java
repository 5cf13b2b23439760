package blogfeed.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.HttpException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The addresses of the tuner's page, for whom the door is open. */
final class TuneRoutes {
    private static final int LARGEST_BODY = 64 << 10;
    private static final String PAGE = "/feeds/:id/tune";
    private static final String DATA = "/api/feeds/:id/tuning";
    private static final ObjectMapper READER = new ObjectMapper();

    private final Newsroom newsroom;
    private final TuningDesk desk;
    private final TuneDoor door;
    private final Look look;
    private final StaticFile script = StaticFile.read("/tune.js", "text/javascript; charset=utf-8");
    private final StaticFile style = StaticFile.read("/tune.css", "text/css; charset=utf-8");

    TuneRoutes(Newsroom newsroom, TuningDesk desk, TuneDoor door, Look look) {
        this.newsroom = newsroom;
        this.desk = desk;
        this.door = door;
        this.look = look;
    }

    void mount(Router router, Refusals refusals) {
        router.post(PAGE).handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        router.post(DATA + "*").handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        var table = new Table(router, refusals);
        table.add(HttpMethod.GET, PAGE, this::page);
        table.add(HttpMethod.POST, PAGE, this::enter);
        table.add(HttpMethod.GET, DATA, ifOpen(request -> data(desk.bench(id(request)))));
        table.add(HttpMethod.POST, DATA, ifOpen(request -> data(desk.trial(id(request), asked(request)))));
        table.add(HttpMethod.POST, DATA + "/save", ifOpen(request -> data(desk.saving(id(request), asked(request)))));
        for (var file : List.of(script, style)) {
            table.add(HttpMethod.GET, file.path(), request -> Answer.file(file));
        }
    }

    private Answer page(RoutingContext request) {
        if (!door.isOpenTo(request.request())) {
            return closed();
        }
        return newsroom.feed(id(request))
                .map(feed -> Answer.scripted(new TunePage(look, script, style).html(feed, newsroom.feeds())))
                .orElseGet(() -> Answer.page(404, notice("No such feed", "There is no feed of that name here.")));
    }

    private Answer closed() {
        return door.hasKey()
                ? Answer.scripted(401, new KeyPage(look, style).html())
                : Answer.page(
                        403,
                        notice(
                                "Not from here",
                                "Feeds are tuned at the machine itself, under the name localhost, or from anywhere with"
                                        + " a token: set tuneToken, as the README tells."));
    }

    private String notice(String heading, String sentence) {
        return new NoticePage(look).html(heading, sentence, List.of());
    }

    private Answer enter(RoutingContext request) {
        var key = Objects.requireNonNullElse(request.request().getFormAttribute("token"), "");
        if (!door.fits(key.strip())) {
            return closed();
        }
        var secure =
                request.request().isSSL() || "https".equals(request.request().getHeader("x-forwarded-proto"));
        request.response()
                .addCookie(Cookie.cookie(TuneDoor.COOKIE, key.strip())
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.STRICT)
                        .setSecure(secure)
                        .setPath("/"));
        request.response().putHeader("location", request.request().path());
        return Answer.page(303, "");
    }

    private Function<RoutingContext, Answer> ifOpen(Function<RoutingContext, Answer> answers) {
        return request -> door.isOpenTo(request.request())
                ? answers.apply(request)
                : Answer.error(
                        401, "AuthenticationRequired", "Feeds are tuned at the machine itself, or with a token.");
    }

    /** Only of a type that a form on a page elsewhere can't send. */
    private static JsonNode asked(RoutingContext request) {
        var type = Objects.requireNonNullElse(request.request().getHeader("content-type"), "");
        try {
            var body = Objects.requireNonNullElse(request.body().asString(), "");
            var asked = type.startsWith("application/json") ? READER.readTree(body) : NullNode.instance;
            if (asked.isObject()) {
                return asked;
            }
            throw new HttpException(400);
        } catch (JsonProcessingException e) {
            throw new HttpException(400, e);
        }
    }

    private static Answer data(Optional<ObjectNode> found) {
        return found.map(json -> Answer.json(200, json))
                .orElseGet(() -> Answer.error(404, "UnknownFeed", "There is no such feed; /api/feeds lists all"));
    }

    private static String id(RoutingContext request) {
        return Objects.requireNonNull(request.pathParam("id"));
    }
}
