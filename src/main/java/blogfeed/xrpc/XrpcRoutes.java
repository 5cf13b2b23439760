package blogfeed.xrpc;

import blogfeed.identity.ServiceTokens;
import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Nsid;
import blogfeed.model.PageCursor;
import blogfeed.store.Database;
import blogfeed.store.RankingShelf;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The routes that Bluesky calls. */
public final class XrpcRoutes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Nsid GET_FEED_SKELETON = new Nsid("app.bsky.feed.getFeedSkeleton");

    private final ServiceIdentity identity;
    private final Supplier<List<ServedFeed>> feeds;
    private final RankingShelf shelf;
    private final Viewers viewers;
    private final GetFeedSkeleton getFeedSkeleton;
    private final SendInteractions sendInteractions;
    private final Feedback feedback;
    private final MadePages made;
    private final Tally tally = new Tally();
    private final Vertx vertx;
    private final InstantSource clock;

    /**
     * @param feeds those that there are now
     * @param keepFeedback how long what viewers tell counts
     * @param clock of those who read, as the shelf has it
     */
    public XrpcRoutes(
            ServiceIdentity identity,
            Supplier<List<ServedFeed>> feeds,
            RankingShelf shelf,
            Database database,
            ServiceTokens tokens,
            Duration keepFeedback,
            Vertx vertx,
            InstantSource clock) {
        this.identity = identity;
        this.feeds = feeds;
        this.shelf = shelf;
        this.viewers = new Viewers(tokens, tally, vertx);
        this.feedback = new Feedback(database, keepFeedback, clock);
        this.getFeedSkeleton = new GetFeedSkeleton(vertx, shelf, database);
        this.sendInteractions = new SendInteractions(feedback, shelf, this::served, tally, vertx);
        this.made = new MadePages(shelf, database.withdrawn(), clock);
        this.vertx = vertx;
        this.clock = clock;
    }

    /** What viewers have asked for and told since the start. May be asked from any thread. */
    public ViewerCounts counts() {
        return tally.counts();
    }

    public void mount(Router router) {
        query(router, "/xrpc/" + GET_FEED_SKELETON, this::skeleton);
        query(router, "/xrpc/app.bsky.feed.describeFeedGenerator", this::describe);
        query(router, "/.well-known/did.json", this::didDocument);
        procedure(router, "/xrpc/" + SendInteractions.NAME, this::interactions);
        router.route("/xrpc/*").handler(context -> Answers.refuse(context, XrpcError.methodNotImplemented()));
    }

    private static void query(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(handler)
                .failureHandler(Answers::fail);
        router.route(path).handler(context -> {
            context.response().putHeader("allow", "GET, HEAD");
            Answers.refuse(context, XrpcError.methodNotAllowed("query", "GET"));
        });
    }

    /** Whoever shows no token need not send a body. */
    private static void procedure(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path).method(HttpMethod.POST).handler(XrpcRoutes::admit).failureHandler(Answers::fail);
        router.route(path)
                .method(HttpMethod.POST)
                .handler(BodyHandler.create(false).setBodyLimit(SendInteractions.LARGEST))
                .handler(handler)
                .failureHandler(Answers::fail);
        router.route(path).handler(context -> {
            context.response().putHeader("allow", "POST");
            Answers.refuse(context, XrpcError.methodNotAllowed("procedure", "POST"));
        });
    }

    private static void admit(RoutingContext context) {
        if (context.request().headers().contains("authorization")) {
            context.next();
        } else {
            Answers.refuse(
                    context,
                    XrpcError.unauthorized("AuthenticationRequired", "This needs a service token of a viewer."));
        }
    }

    private void interactions(RoutingContext context) {
        viewers.viewer(context.request(), SendInteractions.NAME)
                .onSuccess(viewer -> guarded(context, () -> interactions(context, viewer)))
                .onFailure(context::fail);
    }

    private void interactions(RoutingContext context, Viewer viewer) {
        if (viewer instanceof Viewer.Known known) {
            var body = context.body().buffer();
            sendInteractions
                    .take(known.did(), body == null ? new byte[0] : body.getBytes())
                    .onSuccess(refused -> refused.ifPresentOrElse(
                            error -> Answers.refuse(context, error),
                            () -> Answers.answer(context, 200, JSON.createObjectNode())))
                    .onFailure(context::fail);
        } else {
            Answers.refuse(
                    context, viewer instanceof Viewer.Refused refused ? refused.error() : XrpcError.unverifiable());
        }
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
            Answers.refuse(context, refused.error());
            return;
        }
        var now = clock.instant();
        if (viewer instanceof Viewer.Known known) {
            viewpoint(known.did())
                    .onSuccess(viewpoint -> guarded(context, () -> skeleton(context, viewpoint, now)))
                    .onFailure(context::fail);
        } else {
            skeleton(context, Viewpoint.COMMON, now);
        }
    }

    private Future<Viewpoint> viewpoint(Did viewer) {
        return feedback.atHand(viewer)
                .map(Future::succeededFuture)
                .orElseGet(() -> vertx.executeBlocking(() -> feedback.of(viewer), false));
    }

    /** Only what everybody gets is kept for others. */
    private void skeleton(RoutingContext context, Viewpoint viewpoint, Instant now) {
        var asked = asked(context);
        var page = viewpoint.isCommon() ? made.find(made.state(), asked) : null;
        if (page == null) {
            makeSkeleton(context, asked, viewpoint, now);
        } else {
            answer(context, page);
        }
    }

    private MadePages.Asked asked(RoutingContext context) {
        var request = context.request();
        var header = String.join(",", request.headers().getAll("accept-language"));
        return new MadePages.Asked(Objects.requireNonNullElse(request.query(), ""), made.reader(header));
    }

    private void makeSkeleton(RoutingContext context, MadePages.Asked asked, Viewpoint viewpoint, Instant now) {
        var parsed = SkeletonRequest.parse(
                context.queryParam("feed"), context.queryParam("limit"), context.queryParam("cursor"));
        if (parsed instanceof XrpcError error) {
            Answers.refuse(context, error);
        } else if (parsed instanceof SkeletonRequest request) {
            makeSkeleton(context, asked, request, viewpoint, now);
        }
    }

    private Optional<ServedFeed> served(AtUri feed) {
        return feeds.get().stream()
                .filter(each -> identity.publishes(feed) && each.id().equals(feed.rkey()))
                .findFirst();
    }

    private void makeSkeleton(
            RoutingContext context, MadePages.Asked asked, SkeletonRequest request, Viewpoint viewpoint, Instant now) {
        var feed = served(request.feed());
        if (feed.isEmpty()) {
            Answers.refuse(context, XrpcError.unknownFeed(request.feed().toString()));
            return;
        }
        var mine = feed.get().acceptsInteractions() ? viewpoint : Viewpoint.COMMON;
        var state = made.state();
        getFeedSkeleton
                .answer(request, asked.reader(), mine, now)
                .onSuccess(result -> {
                    if (result instanceof SkeletonPage page) {
                        var answer = made(page);
                        if (mine.isCommon()) {
                            made.keep(state, asked, answer);
                        } else {
                            tally.madeForOne();
                        }
                        answer(context, answer);
                    } else if (result instanceof XrpcError error) {
                        Answers.refuse(context, error);
                    }
                })
                .onFailure(context::fail);
    }

    private static MadePages.Made made(SkeletonPage page) {
        return new MadePages.Made(
                SkeletonJson.of(page),
                String.join(", ", page.languages()),
                page.next().map(PageCursor::ranking).orElse(0L));
    }

    /** Hands out a page, and with it the right to read on. */
    private void answer(RoutingContext context, MadePages.Made page) {
        tally.handedOut();
        if (page.reading() != 0) {
            shelf.readings().handedOut(page.reading());
        }
        var response = context.response().putHeader("vary", "accept-language");
        if (!page.languages().isEmpty()) {
            response.putHeader("content-language", page.languages());
        }
        Answers.answer(context, 200, page.body());
    }

    private void describe(RoutingContext context) {
        var body = JSON.createObjectNode().put("did", identity.service().value());
        var list = body.putArray("feeds");
        feeds.get()
                .forEach(feed ->
                        list.addObject().put("uri", identity.feedUri(feed.id()).toString()));
        Answers.answer(context, 200, body);
    }

    private void didDocument(RoutingContext context) {
        var did = identity.service().value();
        if (!did.startsWith("did:web:")) {
            Answers.refuse(
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
        Answers.answer(context, 200, body);
    }
}
