package blogfeed.ingest;

import blogfeed.model.AccountStatus;
import blogfeed.model.AtUri;
import blogfeed.model.DocumentDraft;
import blogfeed.model.PostDraft;
import blogfeed.model.Publication;
import blogfeed.model.Tid;
import blogfeed.wire.EngagementKind;
import blogfeed.wire.StreamEvent;
import blogfeed.wire.StreamEvent.AccountChanged;
import blogfeed.wire.StreamEvent.Disengaged;
import blogfeed.wire.StreamEvent.DocumentDeleted;
import blogfeed.wire.StreamEvent.DocumentSaved;
import blogfeed.wire.StreamEvent.Engaged;
import blogfeed.wire.StreamEvent.PostDeleted;
import blogfeed.wire.StreamEvent.PostSaved;
import blogfeed.wire.StreamEvent.PublicationDeleted;
import blogfeed.wire.StreamEvent.PublicationSaved;
import java.time.Duration;
import java.time.Instant;

/** Events among invented people, by the minute. */
final class Happenings {
    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    static final AccountStatus DELETED = new AccountStatus(false, "deleted");
    static final AccountStatus DEACTIVATED = new AccountStatus(false, "deactivated");

    private static final String TOPICAL = "How large language models learn";

    private Happenings() {}

    static Instant minute(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    static PostDraft draft(String author, String rkey, int minute) {
        return PostDraft.of(author, rkey, minute(minute));
    }

    /** A post that every gate on the topic llm keeps. */
    static PostDraft topical(String author, String rkey, int minute, String url) {
        return draft(author, rkey, minute).card(url, TOPICAL, "A tour of attention");
    }

    /** A post that only a second person could get through a gate on a topic. */
    static PostDraft idle(String author, String rkey, int minute, String url) {
        return draft(author, rkey, minute).text("a walk in the park: ").facet(url);
    }

    static StreamEvent saved(PostDraft draft) {
        return new PostSaved(draft.post());
    }

    static StreamEvent deleted(String author, String rkey, int minute) {
        return new PostDeleted(PostDraft.did(author), rkey, Tid.of(minute(minute), 0), minute(minute));
    }

    static DocumentDraft document(String author, String rkey, int minute) {
        return DocumentDraft.of(author, rkey, minute(minute));
    }

    static StreamEvent saved(DocumentDraft draft) {
        return new DocumentSaved(draft.document());
    }

    static StreamEvent deleted(AtUri document, int minute) {
        return new DocumentDeleted(document, Tid.of(minute(minute), 0), minute(minute));
    }

    static StreamEvent published(String owner, int minute, String url) {
        var rev = Tid.of(minute(minute), 0);
        return new PublicationSaved(
                new Publication(DocumentDraft.publication(owner), rev, url, owner + "'s notes"), minute(minute));
    }

    static StreamEvent closed(String owner, int minute) {
        return new PublicationDeleted(DocumentDraft.publication(owner), Tid.of(minute(minute), 0), minute(minute));
    }

    static StreamEvent like(String fan, String rkey, int minute, AtUri post) {
        return engaged(EngagementKind.LIKE, fan, rkey, minute, post);
    }

    static StreamEvent engaged(EngagementKind kind, String fan, String rkey, int minute, AtUri post) {
        return new Engaged(kind, PostDraft.did(fan), rkey, Tid.of(minute(minute), 0), post, minute(minute));
    }

    static StreamEvent unlike(String fan, String rkey, int minute) {
        return new Disengaged(EngagementKind.LIKE, PostDraft.did(fan), rkey, Tid.of(minute(minute), 0), minute(minute));
    }

    static StreamEvent account(String name, AccountStatus status, int minute) {
        return new AccountChanged(PostDraft.did(name), status, minute(minute));
    }
}
