package blogfeed.cli;

import blogfeed.ingest.Ingester;
import blogfeed.ingest.Rescoring;
import blogfeed.ingest.StreamClock;
import blogfeed.jetstream.EventStream;
import blogfeed.rank.RankingPass;
import blogfeed.store.Database;
import blogfeed.store.RankingShelf;
import blogfeed.store.Retention;
import blogfeed.web.WebRoutes;
import blogfeed.xrpc.XrpcRoutes;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** The composition root: makes every part, starts them in order, and closes what it opened in reverse. */
final class App implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(App.class.getName());

    /** A day more than a stream can be rewound. */
    private static final Duration KEEP_TOMBSTONES = Duration.ofHours(60);

    private static final Duration KEEP_RANKINGS = Duration.ofHours(1);
    private static final Duration KEEP_MENTION_COUNTS = Duration.ofDays(400);

    /** The parts that are asked for something after the start. */
    private record Running(Ingester ingester, Housekeeping housekeeping, Newsdesk newsdesk, Progress progress) {}

    private final Config config;
    private final Source source;
    private final boolean once;
    private final InstantSource wallClock = InstantSource.system();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    App(Config config, Source source, boolean once) {
        this.config = config;
        this.source = source;
        this.once = once;
    }

    /** Starts everything and returns; with {@code once}, when the stream has ended and all of it is ranked. */
    void start() {
        var definitions = Definitions.load(FeedsFolder.find(config.feeds()));
        var vertx = open(Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(4)));
        var running = start(definitions, vertx);
        if (once) {
            finish(running);
        } else if (source.bringsItsClock()) {
            var ending = new Thread(() -> finish(running), "ending");
            ending.setDaemon(true);
            ending.start();
        }
    }

    /** Waits for the end of the stream; only when all of it is ranked, it is said to have ended. */
    private static void finish(Running running) {
        try {
            running.ingester().awaitEnd();
            var problem = running.ingester().problem();
            if (problem != null) {
                throw new IllegalStateException(problem);
            }
            running.housekeeping().rankNow();
            running.newsdesk().streamHasEnded();
            running.progress().finish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Running start(Definitions definitions, Vertx vertx) {
        if (source instanceof Source.Sample) {
            SampleData.clear(config.data());
        }
        LOG.log(Level.INFO, "feeds     {0} from {1}", String.join(", ", definitions.ids()), definitions.folder());
        var database = open(Database.open(config.data()));
        LOG.log(Level.INFO, "data      {0}", config.data());
        var streamClock = new StreamClock();
        InstantSource clock = source.bringsItsClock() ? streamClock : wallClock;
        var stream = open(Streams.of(source, config, once, vertx, wallClock));
        var ingester = open(new Ingester(
                stream, database, definitions.hosts(), definitions.gate(), definitions.topics(), streamClock));
        var shelf = new RankingShelf();
        var housekeeping = open(housekeeping(definitions, database, shelf, clock));
        var newsdesk = serve(definitions, vertx, database, shelf, stream, ingester);
        var progress = open(new Progress(stream, ingester, newsdesk, wallClock));
        ingester.start();
        housekeeping.start(config.refresh());
        progress.start();
        return new Running(ingester, housekeeping, newsdesk, progress);
    }

    private Housekeeping housekeeping(
            Definitions definitions, Database database, RankingShelf shelf, InstantSource clock) {
        var ranking = new RankingPass(database, shelf, definitions.feeds(), clock);
        ranking.resume();
        var ages = new Retention.Ages(
                config.keepPosts(), config.keepNearMisses(), KEEP_RANKINGS, KEEP_TOMBSTONES, KEEP_MENTION_COUNTS);
        return new Housekeeping(new Rescoring(database, definitions.topics()), ranking, database, ages, clock);
    }

    /** Starts the web server before anything is read, so that a reader is answered while we catch up. */
    private Newsdesk serve(
            Definitions definitions,
            Vertx vertx,
            Database database,
            RankingShelf shelf,
            EventStream stream,
            Ingester ingester) {
        var router = Router.router(vertx);
        var server = open(WebServer.listen(vertx, router, config.listen(), config.port()));
        var identity = config.identity(server.port());
        var newsdesk = new Newsdesk(
                identity, definitions.feeds(), shelf, stream, ingester, source instanceof Source.Live, wallClock);
        new XrpcRoutes(identity, definitions.ids(), shelf, database, vertx).mount(router);
        new WebRoutes(newsdesk, wallClock).mount(router);
        LOG.log(Level.INFO, "page      http://localhost:{0}/", Integer.toString(server.port()));
        for (var id : definitions.ids()) {
            LOG.log(
                    Level.INFO,
                    "skeleton  http://localhost:{0}/xrpc/app.bsky.feed.getFeedSkeleton?feed={1}",
                    Integer.toString(server.port()),
                    URLEncoder.encode(identity.feedUri(id).toString(), StandardCharsets.UTF_8));
        }
        return newsdesk;
    }

    private <T extends AutoCloseable> T open(T part) {
        opened.push(part);
        return part;
    }

    private Vertx open(Vertx vertx) {
        opened.push(() -> vertx.close().await(5, TimeUnit.SECONDS));
        return vertx;
    }

    @Override
    public synchronized void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "a part did not close cleanly", e);
            }
        }
    }
}
