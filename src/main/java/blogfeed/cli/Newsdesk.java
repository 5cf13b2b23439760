package blogfeed.cli;

import blogfeed.feed.FeedRules;
import blogfeed.model.Ranking;
import blogfeed.store.RankingShelf;
import blogfeed.web.FeedView;
import blogfeed.web.Health;
import blogfeed.web.Health.FeedHealth;
import blogfeed.web.Health.Status;
import blogfeed.web.Newsroom;
import blogfeed.xrpc.ServiceIdentity;
import blogfeed.xrpc.ViewerCounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tells the web pages what is ranked, and how the running parts are doing. */
final class Newsdesk implements Newsroom {
    private final ServiceIdentity identity;
    private final LiveDefinitions definitions;
    private final RankingShelf shelf;
    private final Pulse pulse;
    private final Supplier<ViewerCounts> viewers;

    Newsdesk(
            ServiceIdentity identity,
            LiveDefinitions definitions,
            RankingShelf shelf,
            Pulse pulse,
            Supplier<ViewerCounts> viewers) {
        this.identity = identity;
        this.definitions = definitions;
        this.shelf = shelf;
        this.pulse = pulse;
        this.viewers = viewers;
    }

    @Override
    public List<FeedView> feeds() {
        return definitions.shown().feeds().stream().map(this::view).toList();
    }

    @Override
    public Optional<FeedView> feed(String id) {
        return definitions.shown().feeds().stream()
                .filter(feed -> feed.definition().id().equals(id))
                .findFirst()
                .map(this::view);
    }

    @Override
    public Health health() {
        var status = pulse.status();
        return new Health(
                status,
                sentence(status),
                pulse.lastEventAt(),
                pulse.lag(),
                pulse.endpoint(),
                counts(),
                definitions.shown().version(),
                definitions.since(),
                definitions.shown().feeds().stream().map(this::feedHealth).toList(),
                pulse.gaps(),
                Stream.concat(Stream.ofNullable(definitions.problem()), pulse.problems().stream())
                        .toList());
    }

    private Map<String, Long> counts() {
        var counts = pulse.counts();
        counts.putAll(ViewingCounts.of(viewers.get()));
        return counts;
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
        return shelf.current(id)
                .map(RankingShelf.Current::ranking)
                .map(ranking -> health(feed, ranking))
                .orElse(new FeedHealth(id, feed.definition().version(), 0, Instant.EPOCH, 0));
    }

    private static FeedHealth health(FeedRules feed, Ranking ranking) {
        return new FeedHealth(
                ranking.feed(),
                feed.definition().version(),
                ranking.number(),
                ranking.at(),
                ranking.entries().size());
    }
}
