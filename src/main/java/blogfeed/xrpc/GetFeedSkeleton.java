package blogfeed.xrpc;

import blogfeed.model.PageCursor;
import blogfeed.model.Ranking;
import blogfeed.store.Database;
import blogfeed.store.RankingShelf;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;

/**
 * {@code app.bsky.feed.getFeedSkeleton}: a page of the current ranking, or of the one the reader began in. An unknown
 * cursor ends the feed, because any other answer could repeat what the reader saw.
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

    Future<SkeletonPage> answer(SkeletonRequest request) {
        var feed = request.feed().rkey();
        if (request.cursor().isEmpty()) {
            return Future.succeededFuture(shelf.current(feed)
                    .map(current -> page(current.ranking(), 0, request))
                    .orElse(SkeletonPage.END));
        }
        return PageCursor.parse(request.cursor())
                .map(cursor -> resume(feed, cursor, request))
                .orElse(Future.succeededFuture(SkeletonPage.END));
    }

    private Future<SkeletonPage> resume(String feed, PageCursor cursor, SkeletonRequest request) {
        var position = cursor.position();
        return ranking(feed, cursor.ranking())
                .map(ranking -> ranking.isEmpty() ? SkeletonPage.END : page(ranking.get(), position, request));
    }

    /** From memory; only a ranking from before a restart, or pushed out of memory, is asked of the database. */
    private Future<Optional<Ranking>> ranking(String feed, long number) {
        var kept = shelf.find(feed, number);
        if (kept.isPresent()) {
            return Future.succeededFuture(kept);
        }
        return vertx.executeBlocking(() -> {
            Optional<Ranking> stored = database.read(facts -> facts.rankings().find(feed, number));
            stored.ifPresent(shelf::keep);
            return stored;
        });
    }

    private SkeletonPage page(Ranking ranking, int position, SkeletonRequest request) {
        return SkeletonPage.of(ranking, position, request.limit(), database.withdrawn());
    }
}
