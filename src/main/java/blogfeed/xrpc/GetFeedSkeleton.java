package blogfeed.xrpc;

import blogfeed.model.PageCursor;
import blogfeed.model.Ranking;
import blogfeed.store.Database;
import blogfeed.store.RankingShelf;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * {@code app.bsky.feed.getFeedSkeleton}: a page of the current ranking, or of the one the reader began in. A cursor of a
 * ranking that is kept no more ends the feed, because any other answer could repeat what the reader saw.
 */
final class GetFeedSkeleton {
    private final Vertx vertx;
    private final RankingShelf shelf;
    private final Database database;

    GetFeedSkeleton(Vertx vertx, RankingShelf shelf, Database database) {
        this.vertx = vertx;
        this.shelf = shelf;
        this.database = database;
    }

    /** @param now when it was asked, before the viewpoint was */
    Future<SkeletonAnswer> answer(SkeletonRequest request, ReaderLanguages reader, Viewpoint viewpoint, Instant now) {
        var feed = request.feed().rkey();
        return request.cursor()
                .map(cursor -> resume(feed, cursor, request.limit(), reader, viewpoint))
                .orElseGet(() -> Future.succeededFuture(begin(feed, request.limit(), reader, viewpoint, now)));
    }

    /** In whole seconds, as the cursor tells it: the next pages must know of no more than this one. */
    private SkeletonAnswer begin(String feed, int limit, ReaderLanguages reader, Viewpoint viewpoint, Instant now) {
        var begun = now.truncatedTo(ChronoUnit.SECONDS);
        return shelf.current(feed)
                .map(current -> SkeletonPage.of(
                        viewpoint.of(current.ranking(), begun), 0, begun, limit, reader, database.withdrawn()))
                .orElse(SkeletonPage.END);
    }

    private Future<SkeletonAnswer> resume(
            String feed, PageCursor cursor, int limit, ReaderLanguages reader, Viewpoint viewpoint) {
        var itsFeed = shelf.readings().feedOf(cursor.ranking());
        if (itsFeed.isEmpty()) {
            return Future.succeededFuture(SkeletonPage.END);
        }
        if (!itsFeed.get().equals(feed)) {
            return Future.succeededFuture(XrpcError.foreignCursor());
        }
        return ranking(feed, cursor.ranking())
                .map(found -> found.map(ranking -> SkeletonPage.of(
                                viewpoint.of(ranking, cursor.begun()),
                                cursor.position(),
                                cursor.begun(),
                                limit,
                                reader,
                                database.withdrawn()))
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
