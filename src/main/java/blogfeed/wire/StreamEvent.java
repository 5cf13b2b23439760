package blogfeed.wire;

import blogfeed.model.AccountStatus;
import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Document;
import blogfeed.model.Post;
import blogfeed.model.Publication;
import blogfeed.model.Tid;
import java.time.Instant;

/**
 * Something that happened on the network, checked and bounded. Delivery is at least once and may rewind: whoever applies
 * events compares {@code rev}, or the time of account events, with what it has.
 *
 * <p>Texts hold neither lone surrogates nor NUL. {@code at} is the stream's time unless said otherwise.
 */
public sealed interface StreamEvent {
    /** A post was created or replaced. */
    record PostSaved(Post post) implements StreamEvent {}

    record PostDeleted(Did did, String rkey, Tid rev, Instant at) implements StreamEvent {}

    /** A long-form record was created or replaced. */
    record DocumentSaved(Document document) implements StreamEvent {}

    /** It was deleted, or its author keeps it to themselves now. */
    record DocumentDeleted(AtUri uri, Tid rev, Instant at) implements StreamEvent {}

    record PublicationSaved(Publication publication, Instant at) implements StreamEvent {}

    record PublicationDeleted(AtUri uri, Tid rev, Instant at) implements StreamEvent {}

    /**
     * Somebody likes or reposts a post.
     *
     * @param did who
     * @param rkey the key of the like or repost, by which it is withdrawn
     * @param subject the post
     */
    record Engaged(EngagementKind kind, Did did, String rkey, Tid rev, AtUri subject, Instant at)
            implements StreamEvent {}

    /** A like or repost was withdrawn; of which post, the stream does not say. */
    record Disengaged(EngagementKind kind, Did did, String rkey, Tid rev, Instant at) implements StreamEvent {}

    /**
     * An account's content may be shown from now on, or no more.
     *
     * @param at the event's own time, by which account events are ordered; the stream's where it brings none
     */
    record AccountChanged(Did did, AccountStatus status, Instant at) implements StreamEvent {}

    /**
     * The chain of an account's commits was broken: all its records are void until they are told again, as those that still
     * stand are right behind this, with this revision or a later one.
     */
    record RepoSynced(Did did, Tid rev, Instant at) implements StreamEvent {}

    /**
     * An account has another handle.
     *
     * @param handle in lower case, without {@code @}
     * @param at the event's own time, as above
     */
    record HandleChanged(Did did, String handle, Instant at) implements StreamEvent {}
}
