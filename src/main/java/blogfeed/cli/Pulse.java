package blogfeed.cli;

import blogfeed.appview.CountPoller;
import blogfeed.enrich.Enricher;
import blogfeed.ingest.Ingester;
import blogfeed.jetstream.EventStream;
import blogfeed.model.Gap;
import blogfeed.opinion.OpinionSeeker;
import blogfeed.web.Health.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the reading of the stream goes. Safe for use by many threads. */
final class Pulse {
    private static final Duration SILENT_AFTER = Duration.ofMinutes(1);
    private static final Duration BEHIND_AFTER = Duration.ofMinutes(2);

    private final EventStream stream;
    private final Ingester ingester;
    private final @Nullable CountPoller counting;
    private final @Nullable Enricher enricher;
    private final @Nullable OpinionSeeker seeker;
    private final boolean live;
    private final Instant startedAt;
    private final InstantSource wallClock;

    /** Tells a first catching up from a falling behind. {@link #status} notes it, and {@link Progress} asks for that. */
    private volatile boolean caughtUpOnce;

    private volatile boolean ended;

    /**
     * @param counting what asks for counts, where anything does
     * @param enricher what reads pages, where anything does
     * @param seeker what asks for second opinions, where anything does
     * @param live whether the stream happens now; a replay is never behind nor silent
     */
    Pulse(
            EventStream stream,
            Ingester ingester,
            @Nullable CountPoller counting,
            @Nullable Enricher enricher,
            @Nullable OpinionSeeker seeker,
            boolean live,
            InstantSource wallClock) {
        this.stream = stream;
        this.ingester = ingester;
        this.counting = counting;
        this.enricher = enricher;
        this.seeker = seeker;
        this.live = live;
        this.startedAt = wallClock.instant();
        this.wallClock = wallClock;
    }

    void streamHasEnded() {
        ended = true;
    }

    /** Why a recording ended before its end; empty where it did not, and of sockets, which reconnect. */
    Optional<String> brokenOff() {
        var status = stream.status();
        return live || status.reconnects() > 0 ? Optional.empty() : Optional.ofNullable(status.lastError());
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

    /** How far the newest stored event lies behind the stream. */
    Duration lag() {
        return live
                ? lastEventAt()
                        .map(at -> Duration.between(at, wallClock.instant()))
                        .orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    Optional<Instant> lastEventAt() {
        var position = ingester.position();
        return position.equals(Instant.EPOCH) ? Optional.empty() : Optional.of(position);
    }

    String endpoint() {
        return stream.status().endpoint();
    }

    /** Frames that came in, read by the consumer or not yet. */
    long framesIn() {
        return stream.status().frames();
    }

    long framesRead() {
        return stream.counts().received();
    }

    /** "1,204 mentions kept, 380 links turned away" */
    String harvest() {
        var counts = ingester.counts();
        return "%,d mentions kept, %,d links turned away"
                .formatted(counts.kept(), counts.nearMisses() + counts.neverArticles());
    }

    /** All that is counted, by lasting names. */
    Map<String, Long> counts() {
        var frames = stream.counts();
        var links = ingester.counts();
        var status = stream.status();
        var counts = new LinkedHashMap<String, Long>();
        counts.put("bytesReceived", status.bytes());
        counts.put("framesReceived", frames.received());
        counts.put("framesIgnored", frames.ignored());
        counts.put("framesRejected", frames.rejected());
        counts.put("events", links.events());
        counts.put("eventsFailed", links.failed());
        counts.put("links", links.links());
        counts.put("linksKept", links.kept());
        counts.put("linksNearMiss", links.nearMisses());
        counts.put("linksNeverArticles", links.neverArticles());
        counts.put("reconnects", status.reconnects());
        counts.put("framesOversized", status.oversized());
        if (counting != null) {
            var polls = counting.counts();
            counts.put("countsPolled", polls.counted());
            counts.put("countsMissing", polls.missing());
            counts.put("pollFailures", polls.failures());
        }
        if (enricher != null) {
            ReadingCounts.of(enricher, counts);
        }
        if (seeker != null) {
            var opinions = seeker.counts();
            counts.put("opinionsAsked", opinions.asked());
            counts.put("opinionsYes", opinions.yes());
            counts.put("opinionsNo", opinions.no());
            counts.put("opinionsFailed", opinions.failed());
        }
        return counts;
    }

    long pagesFetched() {
        return enricher == null ? 0 : enricher.counts().fetched();
    }

    long pagesDue() {
        return enricher == null ? 0 : enricher.queueLength().due();
    }

    /** "12 pages read, 340 to read"; empty where none are. */
    String reading() {
        return enricher == null
                ? ""
                : "%,d pages read, %,d to read"
                        .formatted(
                                enricher.counts().read(), enricher.queueLength().due());
    }

    List<Gap> gaps() {
        return ingester.gaps();
    }

    List<String> problems() {
        var status = stream.status();
        @Nullable String lost = status.connected() ? null : status.lastError();
        @Nullable String uncounted = counting == null ? null : counting.problem();
        @Nullable String unjudged = seeker == null ? null : seeker.problem();
        return Stream.of(ingester.problem(), lost, uncounted, unjudged)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
