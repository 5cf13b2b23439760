package blogfeed.ingest;

import blogfeed.judge.ArticleJudge;
import blogfeed.model.AtUri;
import blogfeed.model.Post;
import blogfeed.model.Tid;
import blogfeed.store.Accounts.Account;
import blogfeed.store.Engagements.Kind;
import blogfeed.store.Facts;
import blogfeed.wire.StreamEvent.PostDeleted;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Folds creates, updates and deletes of posts into the facts. Each may come again, late, or out of order. */
final class PostFolding {
    private final PostLinks links;
    private final MentionWriter writer;
    private final ArticleJudge judge;
    private final EngagementFolding engagement;
    private final KnownRecords known;

    PostFolding(
            PostLinks links,
            MentionWriter writer,
            ArticleJudge judge,
            EngagementFolding engagement,
            KnownRecords known) {
        this.links = links;
        this.writer = writer;
        this.judge = judge;
        this.engagement = engagement;
        this.known = known;
    }

    void saved(Post post, Facts facts, Tally tally) {
        if (isOld(post, facts)) {
            toldAgain(post, facts);
            return;
        }
        var turnedAway = facts.nearMisses().remove(post.uri(), post.rev());
        // an edit may have taken back what the post replied to or quoted
        disengages(post.uri(), post.rev(), post.witnessedAt(), facts);
        var keep = links.toKeep(post, facts, tally);
        if (keep.isEmpty()) {
            if (forget(post.uri(), post.rev(), facts) || turnedAway) {
                bury(post.uri(), post.rev(), post.witnessedAt(), facts);
            }
        } else {
            writer.keep(post, keep, facts);
        }
        engages(Kind.REPLY, post.parent(), post, facts);
        engages(Kind.QUOTE, post.quoted(), post, facts);
    }

    /** What is known already may have been in doubt. */
    private void toldAgain(Post post, Facts facts) {
        var author = facts.accounts().find(post.uri().did());
        var kept = author.flatMap(it -> facts.posts().find(it.id(), post.uri().rkey()));
        if (author.isPresent() && kept.isPresent()) {
            engagement.toldAgain(
                    post.uri(), post.rev(), post.witnessedAt(), author.get().id(), facts);
            if (facts.posts().toldAgain(kept.get().id(), post.rev())) {
                judge.judge(facts.posts().articlesOf(kept.get().id()), facts);
            }
        }
    }

    void deleted(PostDeleted event, Facts facts) {
        var uri = AtUri.post(event.did(), event.rkey());
        var turnedAway = facts.nearMisses().remove(uri, event.rev());
        disengages(uri, event.rev(), event.at(), facts);
        forget(uri, event.rev(), facts);
        // Of an account that is known, also a create that comes only after its delete must stay dead.
        var author = turnedAway
                ? Optional.of(facts.accounts().findOrAdd(event.did()))
                : facts.accounts().find(event.did());
        author.ifPresent(found -> facts.posts().bury(found.id(), event.rkey(), event.rev(), event.at()));
    }

    /** Takes an older revision of a post out of the facts; true if there was one. */
    private boolean forget(AtUri uri, Tid rev, Facts facts) {
        if (!known.mayKnow(uri)) {
            return false;
        }
        var older = facts.accounts()
                .find(uri.did())
                .flatMap(author -> facts.posts().find(author.id(), uri.rkey()))
                .filter(kept -> kept.rev().compareTo(rev) < 0);
        older.ifPresent(kept -> {
            var touched = facts.posts().articlesOf(kept.id());
            facts.posts().delete(kept.id());
            judge.judge(touched, facts);
        });
        return older.isPresent();
    }

    private static void bury(AtUri uri, Tid rev, Instant at, Facts facts) {
        facts.posts().bury(facts.accounts().findOrAdd(uri.did()).id(), uri.rkey(), rev, at);
    }

    private boolean isOld(Post post, Facts facts) {
        return facts.nearMisses().knowsNewer(post.uri(), post.rev())
                || facts.accounts()
                        .find(post.uri().did())
                        .filter(author -> isOld(post, author, facts))
                        .isPresent();
    }

    private boolean isOld(Post post, Account author, Facts facts) {
        return isReplayed(post, author, facts)
                || author.hasPurged(post.rev())
                || facts.posts().isBuried(author.id(), post.uri().rkey(), post.rev());
    }

    /** Asks the store only about what may be kept: of nearly every post it knows nothing. */
    private boolean isReplayed(Post post, Account author, Facts facts) {
        return known.mayKnow(post.uri())
                && facts.posts()
                        .find(author.id(), post.uri().rkey())
                        .filter(kept -> kept.rev().compareTo(post.rev()) >= 0)
                        .isPresent();
    }

    private void disengages(AtUri post, Tid rev, Instant at, Facts facts) {
        if (known.mayEngage(post)) {
            engagement.remove(Kind.REPLY, post.did(), post.rkey(), rev, at, facts);
            engagement.remove(Kind.QUOTE, post.did(), post.rkey(), rev, at, facts);
        }
    }

    private void engages(Kind kind, @Nullable AtUri subject, Post post, Facts facts) {
        if (subject != null && known.mayKnow(subject)) {
            engagement.add(kind, post.uri().did(), post.uri().rkey(), post.rev(), subject, post.witnessedAt(), facts);
        }
    }
}
