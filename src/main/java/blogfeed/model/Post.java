package blogfeed.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as its author wrote it and as the stream showed it.
 *
 * @param uri the post's name
 * @param rev the revision of the author's repository that brought this version
 * @param claimedAt when the author's client says it was written
 * @param witnessedAt when the stream saw this version
 * @param languages language tags, at most a few: the author's own, often wrong, until it is kept; then as they were put right
 * @param labels the author's own moderation labels, such as {@code porn}
 * @param parent the post it replies to
 * @param root the first post of that thread
 * @param quoted the post it quotes, or the long-form record
 * @param card its external card
 */
public record Post(
        AtUri uri,
        Tid rev,
        Instant claimedAt,
        Instant witnessedAt,
        List<String> languages,
        List<String> labels,
        @Nullable AtUri parent,
        @Nullable AtUri root,
        @Nullable AtUri quoted,
        String text,
        List<LinkFacet> facets,
        @Nullable Card card) {

    /**
     * When the post counts as written: the earliest of what its author claims, its revision says and the stream
     * witnessed. So a date in the future gains nothing.
     */
    public Instant postedAt() {
        return Collections.min(List.of(claimedAt, rev.time(), witnessedAt));
    }

    /** The same with other language tags. */
    public Post in(List<String> others) {
        return new Post(uri, rev, claimedAt, witnessedAt, others, labels, parent, root, quoted, text, facets, card);
    }

    public boolean isReply() {
        return parent != null;
    }
}
