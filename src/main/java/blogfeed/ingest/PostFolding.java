package blogfeed.ingest;

import blogfeed.jetstream.StreamEvent.PostDeleted;
import blogfeed.link.HostLists;
import blogfeed.link.LinkExtractor;
import blogfeed.model.AtUri;
import blogfeed.model.Post;
import blogfeed.store.Accounts.Account;
import blogfeed.store.Engagements.Kind;
import blogfeed.store.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Folds creates, updates and deletes of posts into the facts. Each may come again, late, or out of order. */
final class PostFolding {
    private final HostLists hosts;
    private final LinkExtractor extractor;
    private final Gate gate;
    private final MentionWriter writer;
    private final EngagementFolding engagement;
    private final KnownRecords known;

    final LongAdder links = new LongAdder();
    final LongAdder kept = new LongAdder();
    final LongAdder nearMisses = new LongAdder();
    final LongAdder neverArticles = new LongAdder();

    PostFolding(
            HostLists hosts,
            LinkExtractor extractor,
            Gate gate,
            MentionWriter writer,
            EngagementFolding engagement,
            KnownRecords known) {
        this.hosts = hosts;
        this.extractor = extractor;
        this.gate = gate;
        this.writer = writer;
        this.engagement = engagement;
        this.known = known;
    }

    void saved(Post post, Facts facts) {
        var author = facts.accounts().find(post.uri().did());
        if (author.isPresent() && isOld(post, author.get(), facts)) {
            return;
        }
        facts.nearMisses().remove(post.uri(), post.rev());
        var keep = gated(post, facts);
        if (!keep.isEmpty()) {
            writer.keep(post, keep, facts);
        } else if (author.isPresent()) {
            dropEdited(post, author.get(), facts);
        }
        engages(Kind.REPLY, post.parent(), post, facts);
        engages(Kind.QUOTE, post.quoted(), post, facts);
    }

    void deleted(PostDeleted event, Facts facts) {
        facts.nearMisses().remove(AtUri.post(event.did(), event.rkey()), event.rev());
        var author = facts.accounts().find(event.did());
        if (author.isEmpty()) {
            return;
        }
        long id = author.get().id();
        facts.engagements().remove(Kind.REPLY, id, event.rkey(), event.rev(), event.at());
        facts.engagements().remove(Kind.QUOTE, id, event.rkey(), event.rev(), event.at());
        facts.posts()
                .find(id, event.rkey())
                .filter(kept -> kept.rev().compareTo(event.rev()) < 0)
                .ifPresent(kept -> {
                    facts.posts().delete(kept.id());
                    facts.posts().bury(id, event.rkey(), event.rev(), event.at());
                });
    }

    private static boolean isOld(Post post, Account author, Facts facts) {
        var rkey = post.uri().rkey();
        var kept = facts.posts().find(author.id(), rkey);
        var replayed = kept.isPresent() && kept.get().rev().compareTo(post.rev()) >= 0;
        var purged = author.status().deleted() && !post.rev().time().isAfter(author.statusAt());
        return replayed || purged || facts.posts().isBuried(author.id(), rkey, post.rev());
    }

    /** The links to be kept; the others are counted, or noted as near-misses. */
    private List<GatedLink> gated(Post post, Facts facts) {
        var keep = new ArrayList<GatedLink>();
        for (var link : extractor.linksOf(post)) {
            links.increment();
            if (hosts.neverHoldsArticles(link.target())) {
                neverArticles.increment();
                continue;
            }
            var gated = gate.judge(post, link, facts);
            if (gated.keep()) {
                kept.increment();
                keep.add(gated);
            } else {
                nearMisses.increment();
                facts.nearMisses().add(gated.url(), post, gated.reasons());
            }
        }
        return keep;
    }

    /** An edit took the links out of a kept post. */
    private static void dropEdited(Post post, Account author, Facts facts) {
        var rkey = post.uri().rkey();
        facts.posts().find(author.id(), rkey).ifPresent(before -> {
            facts.posts().delete(before.id());
            facts.posts().bury(author.id(), rkey, post.rev(), post.witnessedAt());
        });
    }

    private void engages(Kind kind, @Nullable AtUri subject, Post post, Facts facts) {
        if (subject != null && known.mayKnow(subject)) {
            engagement.add(kind, post.uri().did(), post.uri().rkey(), post.rev(), subject, post.postedAt(), facts);
        }
    }
}
