package blogfeed.xrpc;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Interaction;
import blogfeed.model.Nsid;
import blogfeed.model.Ranking;
import blogfeed.store.Facts;
import blogfeed.store.Interactions.Mentioned;
import blogfeed.store.RankingShelf;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code app.bsky.feed.sendInteractions}: what a viewer tells of posts becomes feedback on the articles they stand for. */
final class SendInteractions {
    static final Nsid NAME = new Nsid("app.bsky.feed.sendInteractions");

    /** Bytes of a body. */
    static final int LARGEST = 256 << 10;

    private static final int MOST_AT_ONCE = 64;

    private final Feedback feedback;
    private final RankingShelf shelf;
    private final Function<AtUri, Optional<ServedFeed>> served;
    private final Tally tally;
    private final Lane<Boolean> storing;

    /** @param served the feed of that name, where it is here */
    SendInteractions(
            Feedback feedback,
            RankingShelf shelf,
            Function<AtUri, Optional<ServedFeed>> served,
            Tally tally,
            Vertx vertx) {
        this.feedback = feedback;
        this.shelf = shelf;
        this.served = served;
        this.tally = tally;
        storing = new Lane<>(MOST_AT_ONCE, false, work -> vertx.executeBlocking(work, false));
    }

    /** Takes a body; the error to refuse it with, or nothing. */
    Future<Optional<XrpcError>> take(Did viewer, byte[] body) {
        var reading = SentInteractions.parse(body);
        if (reading instanceof SentInteractions sent) {
            return sent.feed().isEmpty()
                    ? store(viewer, sent)
                    : take(viewer, sent, sent.feed().get());
        }
        return done((XrpcError) reading);
    }

    private Future<Optional<XrpcError>> take(Did viewer, SentInteractions sent, AtUri about) {
        var feed = served.apply(about);
        if (feed.isEmpty()) {
            return done(XrpcError.unknownFeed(about.toString()));
        }
        if (feed.get().acceptsInteractions()) {
            return store(viewer, sent);
        }
        tally.told(sent.told(), 0);
        return done(null);
    }

    private static Future<Optional<XrpcError>> done(@Nullable XrpcError error) {
        return Future.succeededFuture(Optional.ofNullable(error));
    }

    private Future<Optional<XrpcError>> store(Did viewer, SentInteractions sent) {
        return storing.run(() -> {
                    int stored = feedback.add(viewer, (facts, now) -> told(facts, sent, now));
                    tally.told(sent.told(), stored);
                    return true;
                })
                .map(stored -> stored ? Optional.empty() : Optional.of(XrpcError.busy()));
    }

    private List<Interaction> told(Facts facts, SentInteractions sent, Instant now) {
        var feed = sent.feed().map(AtUri::rkey).orElse("");
        var told = new ArrayList<Interaction>();
        for (var each : sent.interactions()) {
            article(facts, each.post(), feed).ifPresent(article -> told.add(interaction(each, article, feed, now)));
        }
        return told;
    }

    /** No more is kept than is needed: whose and of where only matters to requests. */
    private static Interaction interaction(SentInteractions.Sent sent, Mentioned article, String feed, Instant now) {
        boolean request = sent.event().isRequest();
        return new Interaction(
                article.articleId(),
                feed,
                sent.event(),
                request ? article.site() : "",
                request ? sent.post().did().value() : "",
                now);
    }

    /** A post that mentions several stands for one of them. */
    private Optional<Mentioned> article(Facts facts, AtUri post, String feed) {
        var mentioned = facts.interactions().mentionedBy(post);
        if (mentioned.size() < 2) {
            return mentioned.stream().findFirst();
        }
        var standing = shelf.current(feed).stream()
                .flatMap(current -> current.ranking().entries().stream())
                .filter(entry -> isShownBy(entry, post))
                .map(Ranking.Entry::articleId)
                .findFirst();
        return mentioned.stream()
                .filter(each -> standing.isEmpty() || standing.get() == each.articleId())
                .findFirst();
    }

    private static boolean isShownBy(Ranking.Entry entry, AtUri post) {
        return entry.post().equals(post)
                || entry.alternatives().stream().anyMatch(it -> it.post().equals(post));
    }
}
