package blogfeed.cli;

import blogfeed.appview.CountPoller;
import blogfeed.enrich.Enricher;
import blogfeed.enrich.Outcomes;
import blogfeed.identity.ServiceTokens;
import blogfeed.ingest.Ingester;
import blogfeed.ingest.StreamClock;
import blogfeed.judge.KeptMentions;
import blogfeed.judge.SecondOpinions;
import blogfeed.lab.Steps;
import blogfeed.link.LinkExtractor;
import blogfeed.opinion.OpinionSeeker;
import blogfeed.opinion.Rules;
import blogfeed.rank.RankingPass;
import blogfeed.store.Database;
import blogfeed.store.RankingShelf;
import blogfeed.store.Retention;
import blogfeed.web.WebRoutes;
import blogfeed.xrpc.ServiceIdentity;
import blogfeed.xrpc.XrpcRoutes;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.ext.web.Router;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The composition root: makes every part, starts them in order, and closes what it opened in reverse. */
final class App implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(App.class.getName());

    /** Whose addresses are told at the start. */
    private static final int FEEDS_TOLD = 20;

    /** A day more than a stream can be rewound. */
    private static final Duration KEEP_TOMBSTONES = Duration.ofHours(60);

    private static final Duration KEEP_MENTION_COUNTS = Duration.ofDays(400);

    private final Config config;
    private final Source source;
    private final boolean once;
    private final InstantSource wallClock = InstantSource.system();
    private final Parts parts = new Parts();

    /** @param once whether the stream may come to an end */
    App(Config config, Source source, boolean once) {
        this.config = config;
        this.source = source;
        this.once = once;
    }

    /** Starts everything and returns. A signal that comes meanwhile waits, so that nothing stays half open. */
    synchronized Running start() {
        var definitions = definitions();
        var opinions = Judges.opinions(config);
        var vertx = vertx();
        var database = database();
        var shelf = new RankingShelf(wallClock);
        var streamClock = new StreamClock();
        var stream = parts.add(Streams.of(source, config, once, vertx, wallClock));
        var ingester = parts.add(new Ingester(
                stream, database, definitions.making(now -> now.rules(opinions)), source.replayed(), streamClock));
        var clock = source.bringsItsClock() ? streamClock : wallClock;
        var housekeeping = parts.add(housekeeping(definitions, opinions, database, shelf, clock));
        var counting = counting(definitions, database, ingester);
        var enricher = enricher(definitions, opinions, vertx, database, ingester);
        var seeker = seeker(definitions, opinions, database, clock);
        var pulse = new Pulse(
                stream,
                ingester,
                counting.orElse(null),
                enricher.orElse(null),
                seeker.orElse(null),
                source instanceof Source.Live,
                wallClock);
        var server = serve(definitions, vertx, database, shelf, pulse, clock);
        var progress = parts.add(new Progress(pulse, wallClock));
        ingester.start(() -> counting.ifPresent(CountPoller::reconcile));
        counting.ifPresent(CountPoller::start);
        enricher.ifPresent(Enricher::start);
        seeker.ifPresent(OpinionSeeker::start);
        housekeeping.start(config.refresh());
        progress.start();
        var running = new Running(
                ingester, enricher.orElse(null), seeker.orElse(null), housekeeping, pulse, progress, server.port());
        if (source.bringsItsClock() && !once) {
            startAwaitingTheEnd(running);
        }
        return running;
    }

    private LiveDefinitions definitions() {
        var definitions = new LiveDefinitions(FeedsFolder.find(config.feeds()), wallClock);
        var shown = definitions.shown();
        LOG.log(
                Level.INFO,
                "feeds     {0} from {1}, version {2}",
                String.join(", ", shown.ids()),
                shown.folder(),
                shown.version());
        return definitions;
    }

    private static void startAwaitingTheEnd(Running running) {
        var thread = new Thread(
                () -> {
                    try {
                        running.awaitEnd();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "ending");
        thread.setDaemon(true);
        thread.start();
    }

    private Vertx vertx() {
        var vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(4).setDisableTCCL(true));
        parts.add(() -> vertx.close().await(5, TimeUnit.SECONDS));
        return vertx;
    }

    private Database database() {
        var folder = source.folderIn(config.data());
        var database = parts.add(source instanceof Source.Sample ? Database.openAnew(folder) : Database.open(folder));
        LOG.log(Level.INFO, "data      {0}", folder);
        return database;
    }

    /** Only of the network's own stream are there counts to be asked for. */
    private Optional<CountPoller> counting(LiveDefinitions definitions, Database database, Ingester ingester) {
        return config.appview()
                .filter(appview -> source instanceof Source.Live)
                .map(appview -> Counting.of(
                        config,
                        appview,
                        database,
                        definitions.making(Definitions::horizon),
                        wallClock,
                        ingester::position,
                        parts));
    }

    private Optional<Enricher> enricher(
            LiveDefinitions definitions, SecondOpinions opinions, Vertx vertx, Database database, Ingester ingester) {
        if (!config.fetching().on()) {
            return Optional.empty();
        }
        var fetching = fetching(vertx);
        var client = parts.add(PageFetching.client(config, fetching));
        PageFetching.announce(config, source);
        return Optional.of(parts.add(new Enricher(
                database,
                definitions.making(now -> outcomes(now, opinions, ingester)),
                client,
                PageFetching.manners(fetching),
                wallClock)));
    }

    private static Outcomes outcomes(Definitions definitions, SecondOpinions opinions, Ingester ingester) {
        return new Outcomes(
                definitions.hosts(),
                definitions.judge(opinions),
                new KeptMentions(new LinkExtractor(definitions.hosts()), ingester::noteKept));
    }

    private Optional<OpinionSeeker> seeker(
            LiveDefinitions definitions, SecondOpinions opinions, Database database, InstantSource clock) {
        return config.judging()
                .map(judging -> Judges.seeker(
                        config,
                        judging,
                        database,
                        definitions.making(now -> new Rules(now.judge(opinions), now.feeds(), now.horizon())),
                        wallClock,
                        clock,
                        parts));
    }

    /** The sample brings its own web. */
    private Fetching fetching(Vertx vertx) {
        if (!(source instanceof Source.Sample)) {
            return config.fetching();
        }
        var web = parts.add(new SampleWeb(vertx));
        web.start();
        return config.fetching().through(web.address());
    }

    private Housekeeping housekeeping(
            LiveDefinitions definitions,
            SecondOpinions opinions,
            Database database,
            RankingShelf shelf,
            InstantSource clock) {
        var ranking = new RankingPass(database, shelf, definitions.making(Definitions::feeds), clock);
        ranking.resume();
        var ages = new Retention.Ages(
                config.keepPosts(),
                config.keepNearMisses(),
                config.keepHistory(),
                KEEP_TOMBSTONES,
                KEEP_MENTION_COUNTS,
                config.keepFeedback());
        return new Housekeeping(
                definitions, definitions.making(now -> now.judge(opinions)), ranking, shelf, database, ages, clock);
    }

    /** Starts the web server before anything is read, so that a reader is answered while we catch up. */
    private WebServer serve(
            LiveDefinitions definitions,
            Vertx vertx,
            Database database,
            RankingShelf shelf,
            Pulse pulse,
            InstantSource clock) {
        var router = Router.router(vertx);
        var server = parts.add(WebServer.listen(vertx, router, config.listen(), config.port()));
        var identity = config.identity(server.port());
        var identities = Identifying.of(config, wallClock, parts);
        var tokens = new ServiceTokens(identity.service(), ServiceIdentity.FRAGMENT, identities, wallClock);
        var xrpc = new XrpcRoutes(
                identity,
                () -> definitions.shown().served(),
                shelf,
                database,
                tokens,
                config.keepFeedback(),
                vertx,
                wallClock);
        xrpc.mount(router);
        var desk = new TuningRoom(
                () -> definitions.shown().laboratory(database, clock, Steps.UNTOLD),
                config.tuning().save());
        new WebRoutes(
                        new Newsdesk(identity, definitions, shelf, pulse, xrpc::counts),
                        desk,
                        config.tuneDoor(),
                        wallClock)
                .mount(router);
        tell(server.port(), definitions.shown().ids(), identity);
        return server;
    }

    private static void tell(int port, List<String> feeds, ServiceIdentity identity) {
        var here = "http://localhost:" + port;
        LOG.log(Level.INFO, "page      {0}/", here);
        LOG.log(Level.INFO, "tuning    {0}/feeds/{1}/tune", here, feeds.get(0));
        feeds.stream()
                .limit(FEEDS_TOLD)
                .forEach(id -> LOG.log(
                        Level.INFO,
                        "skeleton  {0}/xrpc/app.bsky.feed.getFeedSkeleton?feed={1}",
                        here,
                        URLEncoder.encode(identity.feedUri(id).toString(), StandardCharsets.UTF_8)));
        if (feeds.size() > FEEDS_TOLD) {
            LOG.log(
                    Level.INFO,
                    "          and of {0} more feeds; ./blogfeed feeds lists them",
                    feeds.size() - FEEDS_TOLD);
        }
    }

    @Override
    public synchronized void close() {
        parts.close();
    }
}
