package blogfeed.store;

import blogfeed.model.AccountStatus;
import blogfeed.model.Engagement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one post by its name.
 *
 * @param status of its author, empty where the account left no fact
 * @param kept the post, where it is kept
 * @param deletedAt when it was deleted or edited out, as far as remembered
 */
public record PostLife(
        Optional<AccountStatus> status,
        Optional<Kept> kept,
        @Nullable Instant deletedAt) {

    /** A kept post. */
    public record Kept(
            Instant claimedAt,
            Instant witnessedAt,
            boolean backdated,
            String keptBecause,
            String text,
            Engagement engagement,
            List<String> articles) {}
}
