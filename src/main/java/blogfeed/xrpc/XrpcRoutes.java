package blogfeed.xrpc;

import blogfeed.identity.ServiceTokens;
import blogfeed.model.Nsid;
import blogfeed.store.Database;
import blogfeed.store.RankingShelf;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The routes that Bluesky calls. */
public final class XrpcRoutes {
    private static final System.Logger LOG = System.getLogger(XrpcRoutes.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Nsid GET_FEED_SKELETON = new Nsid("app.bsky.feed.getFeedSkeleton");

    private final ServiceIdentity identity;
    private final Supplier<List<String>> feeds;
    private final Viewers viewers;
    private final GetFeedSkeleton getFeedSkeleton;
    private final MadePages made;

    /** @param feeds the record keys of the feeds that there are now */
    public XrpcRoutes(
            ServiceIdentity identity,
            Supplier<List<String>> feeds,
            RankingShelf shelf,
            Database database,
            ServiceTokens tokens,
            Vertx vertx) {
        this.identity = identity;
        this.feeds = feeds;
        this.viewers = new Viewers(tokens, vertx);
        this.getFeedSkeleton = new GetFeedSkeleton(vertx, shelf, database);
        var withdrawn = database.withdrawn();
        this.made = new MadePages(() -> shelf.changes() + withdrawn.changes());
    }

    public void mount(Router router) {
        query(router, "/xrpc/" + GET_FEED_SKELETON, this::skeleton);
        query(router, "/xrpc/app.bsky.feed.describeFeedGenerator", this::describe);
        query(router, "/.well-known/did.json", this::didDocument);
        router.route("/xrpc/*").handler(context -> refuse(context, XrpcError.methodNotImplemented()));
    }

    private static void query(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(handler)
                .failureHandler(XrpcRoutes::fail);
        router.route(path).handler(context -> {
            context.response().putHeader("allow", "GET, HEAD");
            refuse(context, XrpcError.methodNotAllowed());
        });
    }

    private void skeleton(RoutingContext context) {
        viewers.viewer(context.request(), GET_FEED_SKELETON)
                .onSuccess(viewer -> guarded(context, () -> skeleton(context, viewer)))
                .onFailure(context::fail);
    }

    /** What is thrown after a wait reaches no router any more. */
    private static void guarded(RoutingContext context, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            context.fail(e);
        }
    }

    private void skeleton(RoutingContext context, Viewer viewer) {
        if (viewer instanceof Viewer.Refused refused) {
            refuse(context, refused.error());
            return;
        }
        var page = made.find(made.edition(), query(context));
        if (page == null) {
            makeSkeleton(context);
        } else {
            answer(context, 200, page);
        }
    }

    private static String query(RoutingContext context) {
        return Objects.requireNonNullElse(context.request().query(), "");
    }

    private void makeSkeleton(RoutingContext context) {
        var parsed = SkeletonRequest.parse(
                context.queryParam("feed"), context.queryParam("limit"), context.queryParam("cursor"));
        if (parsed instanceof XrpcError error) {
            refuse(context, error);
        } else if (parsed instanceof SkeletonRequest request) {
            skeleton(context, request);
        }
    }

    private void skeleton(RoutingContext context, SkeletonRequest request) {
        if (!identity.publishes(request.feed())
                || !feeds.get().contains(request.feed().rkey())) {
            refuse(context, XrpcError.unknownFeed(request.feed().toString()));
            return;
        }
        var edition = made.edition();
        getFeedSkeleton
                .answer(request)
                .onSuccess(page -> {
                    var bytes = SkeletonJson.of(page);
                    made.keep(edition, query(context), bytes);
                    answer(context, 200, bytes);
                })
                .onFailure(context::fail);
    }

    private void describe(RoutingContext context) {
        var body = JSON.createObjectNode().put("did", identity.service().value());
        var list = body.putArray("feeds");
        feeds.get()
                .forEach(feed ->
                        list.addObject().put("uri", identity.feedUri(feed).toString()));
        answer(context, 200, body);
    }

    private void didDocument(RoutingContext context) {
        var did = identity.service().value();
        if (!did.startsWith("did:web:")) {
            refuse(
                    context,
                    new XrpcError(
                            404, "NotFound", "This service is " + did + ", whose document is in its own directory."));
            return;
        }
        var body = JSON.createObjectNode();
        body.putArray("@context").add("https://www.w3.org/ns/did/v1");
        body.put("id", did);
        body.putArray("service")
                .addObject()
                .put("id", ServiceIdentity.FRAGMENT)
                .put("type", "BskyFeedGenerator")
                .put("serviceEndpoint", identity.endpoint());
        answer(context, 200, body);
    }

    /** What a query that can't even be decoded ends in, and what a failure of ours does. */
    private static void fail(RoutingContext context) {
        if (context.failure() instanceof HttpException bad && bad.getStatusCode() == 400) {
            refuse(context, XrpcError.invalidRequest("The query can't be decoded; check its percent-encoding."));
            return;
        }
        LOG.log(Level.WARNING, "can't answer " + context.request().path(), context.failure());
        refuse(context, XrpcError.internal());
    }

    private static void refuse(RoutingContext context, XrpcError error) {
        if (error.status() == 401) {
            context.response().putHeader("www-authenticate", "Bearer");
        }
        answer(
                context,
                error.status(),
                JSON.createObjectNode().put("error", error.error()).put("message", error.message()));
    }

    private static void answer(RoutingContext context, int status, ObjectNode body) {
        answer(context, status, Buffer.buffer(body.toString()));
    }

    private static void answer(RoutingContext context, int status, Buffer bytes) {
        var response =
                context.response().setStatusCode(status).putHeader("content-type", "application/json; charset=utf-8");
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader("content-length", Integer.toString(bytes.length()))
                    .end();
        } else {
            response.end(bytes);
        }
    }
}
