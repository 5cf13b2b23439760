package blogfeed.lab;

import blogfeed.model.Document;
import blogfeed.model.Reason;
import blogfeed.store.Articles;
import blogfeed.store.NearMisses.NearMiss;
import blogfeed.store.PostLife;
import java.util.List;
import java.util.Locale;

/**
 * What became of a post or an article.
 *
 * @param reasons what decided it, at least one
 */
public record Fate(State state, List<Reason> reasons) {

    public enum State {
        KEPT,
        /** Turned away at the gate. */
        NEAR_MISS,
        /** Deleted, or edited so that no link to keep is left. */
        DELETED,
        /** Kept, but of accounts that are not active. */
        HIDDEN,
        /** On a host that never holds articles. */
        NEVER_HOST,
        /** Never seen, or forgotten. */
        UNKNOWN;

        /** The name used in answers: {@code near-miss} … */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Fate ofPost(PostLife life, List<NearMiss> nearMisses) {
        var status = life.status();
        if (status.isPresent() && !status.get().active()) {
            return of(
                    State.HIDDEN,
                    "account",
                    "its author's account is " + status.get().name());
        }
        if (life.kept().isPresent()) {
            return of(State.KEPT, "kept", life.kept().get().keptBecause());
        }
        if (life.deletedAt() != null) {
            return of(State.DELETED, "deleted", "deleted, or edited so that no link is left, at " + life.deletedAt());
        }
        return nearMisses.isEmpty()
                ? of(
                        State.UNKNOWN,
                        "unknown",
                        "no such post was seen with a link to keep; it may have no link, be older than what is kept, or be deleted")
                : ofNearMisses(nearMisses);
    }

    /** The fate of an article whose URL was kept at least once. */
    static Fate ofArticle(ArticleReport article) {
        if (!article.candidate().mentions().isEmpty()) {
            return of(State.KEPT, "kept", "mentioned by posts that were kept");
        }
        if (!article.hidden().isEmpty()) {
            var status = article.hidden().get(0).status();
            return of(State.HIDDEN, "account", "mentioned only by accounts that are " + status);
        }
        if (!article.article().firstMentionAt().isBefore(Articles.UNMENTIONED)) {
            return of(State.KEPT, "document", "its record was seen on the network; no post mentions it yet");
        }
        return of(
                State.DELETED,
                "deleted",
                "every post that mentioned it was deleted, edited, or is older than what is kept");
    }

    /** The fate of a document without an article. */
    static Fate ofUnplaced(Document document) {
        var publication = document.publication();
        return of(
                State.KEPT,
                "address",
                publication == null
                        ? "it was seen, but has no address of an article"
                        : "it was seen, but not where it is published: nothing of use was told of " + publication);
    }

    static Fate ofUnseenDocument(List<NearMiss> nearMisses) {
        return nearMisses.isEmpty()
                ? of(State.UNKNOWN, "unknown", "no such record was seen, or it is older than what is kept, or deleted")
                : ofNearMisses(nearMisses);
    }

    static Fate ofNeverHost(String host) {
        return of(State.NEVER_HOST, "never-host", host + " never holds articles (feeds/hosts/never.txt)");
    }

    /** The fate of a URL that was never kept. */
    static Fate ofUrl(List<NearMiss> nearMisses) {
        return nearMisses.isEmpty()
                ? of(State.UNKNOWN, "unknown", "no post with this link was seen, or it is older than what is kept")
                : ofNearMisses(nearMisses);
    }

    private static Fate ofNearMisses(List<NearMiss> nearMisses) {
        return new Fate(
                State.NEAR_MISS,
                nearMisses.stream()
                        .flatMap(miss -> miss.reasons().stream())
                        .distinct()
                        .toList());
    }

    private static Fate of(State state, String code, String text) {
        return new Fate(state, List.of(new Reason(code, text)));
    }
}
