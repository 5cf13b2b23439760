package blogfeed.xrpc;

import blogfeed.model.PageCursor;
import blogfeed.model.Ranking;
import blogfeed.store.Database;
import blogfeed.store.RankingShelf;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@code app.bsky.feed.getFeedSkeleton}: a page of the current ranking, or of the one the reader began in. A cursor of a
 * ranking that is kept no more ends the feed, because any other answer could repeat what the reader saw.
 */
final class GetFeedSkeleton {
    private final Vertx vertx;
    private final RankingShelf shelf;
    private final Database database;
    private final InstantSource clock;

    GetFeedSkeleton(Vertx vertx, RankingShelf shelf, Database database, InstantSource clock) {
        this.vertx = vertx;
        this.shelf = shelf;
        this.database = database;
        this.clock = clock;
    }

    Future<SkeletonAnswer> answer(SkeletonRequest request, ReaderLanguages reader) {
        var feed = request.feed().rkey();
        return request.cursor()
                .map(cursor -> resume(feed, cursor, request.limit(), reader))
                .orElseGet(() -> Future.succeededFuture(begin(feed, request.limit(), reader)));
    }

    private SkeletonAnswer begin(String feed, int limit, ReaderLanguages reader) {
        return shelf.current(feed)
                .map(current ->
                        SkeletonPage.of(current.ranking(), 0, clock.instant(), limit, reader, database.withdrawn()))
                .orElse(SkeletonPage.END);
    }

    private Future<SkeletonAnswer> resume(String feed, PageCursor cursor, int limit, ReaderLanguages reader) {
        var itsFeed = shelf.readings().feedOf(cursor.ranking());
        if (itsFeed.isEmpty()) {
            return Future.succeededFuture(SkeletonPage.END);
        }
        if (!itsFeed.get().equals(feed)) {
            return Future.succeededFuture(XrpcError.foreignCursor());
        }
        return ranking(feed, cursor.ranking())
                .map(found -> found.map(ranking -> SkeletonPage.of(
                                ranking, cursor.position(), cursor.begun(), limit, reader, database.withdrawn()))
                        .orElse(SkeletonPage.END));
    }

    /** From memory; only a ranking from before a restart, or pushed out of memory, is asked of the database. */
    private Future<Optional<Ranking>> ranking(String feed, long number) {
        var kept = shelf.find(feed, number);
        if (kept.isPresent()) {
            return Future.succeededFuture(kept);
        }
        return vertx.executeBlocking(() ->
                database.read(facts -> facts.rankings().find(feed, number)).map(shelf::takeBack));
    }
}
