package blogfeed.cli;

import blogfeed.feed.FeedRules;
import blogfeed.ingest.IngestCounts;
import blogfeed.ingest.Ingester;
import blogfeed.jetstream.EventStream;
import blogfeed.model.Ranking;
import blogfeed.store.RankingShelf;
import blogfeed.web.FeedView;
import blogfeed.web.Health;
import blogfeed.web.Health.FeedHealth;
import blogfeed.web.Health.Status;
import blogfeed.web.Newsroom;
import blogfeed.xrpc.ServiceIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the web pages how the running parts are doing. */
final class Newsdesk implements Newsroom {
    private static final Duration SILENT_AFTER = Duration.ofMinutes(1);
    private static final Duration BEHIND_AFTER = Duration.ofMinutes(2);

    private final ServiceIdentity identity;
    private final List<FeedRules> feeds;
    private final RankingShelf shelf;
    private final EventStream stream;
    private final Ingester ingester;
    private final boolean live;
    private final Instant startedAt;
    private final InstantSource wallClock;
    private volatile boolean caughtUpOnce;
    private volatile boolean ended;

    Newsdesk(
            ServiceIdentity identity,
            List<FeedRules> feeds,
            RankingShelf shelf,
            EventStream stream,
            Ingester ingester,
            boolean live,
            InstantSource wallClock) {
        this.identity = identity;
        this.feeds = feeds;
        this.shelf = shelf;
        this.stream = stream;
        this.ingester = ingester;
        this.live = live;
        this.startedAt = wallClock.instant();
        this.wallClock = wallClock;
    }

    @Override
    public List<FeedView> feeds() {
        return feeds.stream().map(this::view).toList();
    }

    @Override
    public Optional<FeedView> feed(String id) {
        return feeds.stream()
                .filter(feed -> feed.definition().id().equals(id))
                .findFirst()
                .map(this::view);
    }

    @Override
    public Health health() {
        var status = status();
        return new Health(
                status,
                sentence(status),
                lastEventAt(),
                lag(),
                stream.status().endpoint(),
                counts(),
                feeds.stream().map(this::feedHealth).toList(),
                problems());
    }

    void streamHasEnded() {
        ended = true;
    }

    /** How far the newest stored event lies behind the stream; a replay is never behind. */
    Duration lag() {
        return live
                ? lastEventAt()
                        .map(at -> Duration.between(at, wallClock.instant()))
                        .orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    Status status() {
        if (ingester.problem() != null) {
            return Status.FAILING;
        }
        if (ended) {
            return Status.ENDED;
        }
        if (isSilent()) {
            return Status.SILENT;
        }
        if (lastEventAt().isEmpty()) {
            return Status.STARTING;
        }
        if (lag().compareTo(BEHIND_AFTER) > 0) {
            return caughtUpOnce ? Status.BEHIND : Status.STARTING;
        }
        caughtUpOnce = true;
        return Status.OK;
    }

    private boolean isSilent() {
        var news = stream.status().lastNewsAt();
        var heard = news == null ? startedAt : news;
        return live && heard.plus(SILENT_AFTER).isBefore(wallClock.instant());
    }

    private Optional<Instant> lastEventAt() {
        var position = ingester.position();
        return position.equals(Instant.EPOCH) ? Optional.empty() : Optional.of(position);
    }

    private static String sentence(Status status) {
        return switch (status) {
            case OK -> "Reading the stream as it happens.";
            case STARTING -> "Catching up with the stream.";
            case BEHIND -> "Behind the stream, catching up.";
            case SILENT -> "No event has arrived for a while; trying the endpoints in turn.";
            case ENDED -> "The replayed stream has ended.";
            case FAILING -> "Events are not being stored.";
        };
    }

    private Map<String, Long> counts() {
        var frames = stream.counts();
        IngestCounts links = ingester.counts();
        var counts = new LinkedHashMap<String, Long>();
        counts.put("framesReceived", frames.received());
        counts.put("framesIgnored", frames.ignored());
        counts.put("framesRejected", frames.rejected());
        counts.put("events", links.events());
        counts.put("eventsFailed", links.failed());
        counts.put("links", links.links());
        counts.put("linksKept", links.kept());
        counts.put("linksNearMiss", links.nearMisses());
        counts.put("linksNeverArticles", links.neverArticles());
        counts.put("reconnects", stream.status().reconnects());
        counts.put("framesOversized", stream.status().oversized());
        return counts;
    }

    private List<String> problems() {
        var problem = ingester.problem();
        @Nullable
        String error = stream.status().connected() ? null : stream.status().lastError();
        return Stream.of(problem, error).flatMap(Stream::ofNullable).toList();
    }

    private FeedView view(FeedRules feed) {
        var definition = feed.definition();
        var current = shelf.current(definition.id()).filter(Newsdesk::isDetailed);
        return new FeedView(
                definition.id(),
                identity.feedUri(definition.id()).toString(),
                definition.displayName(),
                definition.description(),
                current.map(found -> found.ranking().at()).orElse(Instant.EPOCH),
                current.map(RankingShelf.Current::articles).orElse(List.of()));
    }

    /** A ranking taken over from before a restart has no detail until it is made anew, a moment later. */
    private static boolean isDetailed(RankingShelf.Current current) {
        return !current.articles().isEmpty() || current.ranking().entries().isEmpty();
    }

    private FeedHealth feedHealth(FeedRules feed) {
        var id = feed.definition().id();
        var ranking = shelf.current(id).map(RankingShelf.Current::ranking);
        return new FeedHealth(
                id,
                ranking.map(Ranking::number).orElse(0L),
                ranking.map(Ranking::at).orElse(Instant.EPOCH),
                ranking.map(found -> found.entries().size()).orElse(0));
    }
}
