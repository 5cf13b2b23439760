package blogfeed.ingest;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Tid;
import blogfeed.store.Engagements.Kind;
import blogfeed.store.Facts;
import java.time.Instant;
import java.util.Optional;

/** Folds likes, reposts, quotes and replies of kept posts, and their removal, into the facts. */
final class EngagementFolding {
    private final KnownRecords known;

    EngagementFolding(KnownRecords known) {
        this.known = known;
    }

    /**
     * Adds it if its subject is kept, and its account was not deleted after it; otherwise an older revision of the record,
     * which had another subject, counts no more.
     */
    void add(Kind kind, Did did, String rkey, Tid rev, AtUri subject, Instant at, Facts facts) {
        var postId = keptPost(subject, facts);
        if (postId.isEmpty()) {
            if (known.mayEngage(did, rkey)) {
                remove(kind, did, rkey, rev, at, facts);
            }
            return;
        }
        var account = facts.accounts().findOrAdd(did);
        if (!account.hasPurged(rev)) {
            known.addEngagement(did, rkey);
            facts.engagements().add(kind, account.id(), rkey, rev, postId.get(), at);
        }
    }

    /** What a post gave to others was in doubt, and the post was told again. */
    void toldAgain(AtUri post, Tid rev, Instant at, long accountId, Facts facts) {
        if (known.mayEngage(post)) {
            facts.engagements().toldAgain(Kind.REPLY, accountId, post.rkey(), rev, at);
            facts.engagements().toldAgain(Kind.QUOTE, accountId, post.rkey(), rev, at);
        }
    }

    void remove(Kind kind, Did did, String rkey, Tid rev, Instant at, Facts facts) {
        facts.accounts().find(did).ifPresent(account -> facts.engagements().remove(kind, account.id(), rkey, rev, at));
    }

    private static Optional<Long> keptPost(AtUri uri, Facts facts) {
        return facts.accounts()
                .find(uri.did())
                .flatMap(author -> facts.posts().find(author.id(), uri.rkey()))
                .map(kept -> kept.id());
    }
}
