package blogfeed.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A long-form record on the network itself, with its text. Its web address is that of its publication, or {@code base}, and
 * {@code path} behind it.
 *
 * @param rev the revision of the author's repository that brought this version
 * @param witnessedAt when the stream saw this version
 * @param publication the record that tells what it is published in, which may not be known yet
 * @param base where it is published when no record tells; empty where one does
 * @param path empty or beginning with a slash
 * @param post the post by which its author announced it
 * @param page what it says, as if read on its web page
 */
public record Document(
        AtUri uri,
        Tid rev,
        Instant witnessedAt,
        @Nullable AtUri publication,
        String base,
        String path,
        @Nullable AtUri post,
        Page page) {

    /** Whether its address holds its author's DID, so that no one else's page can have it. */
    public boolean isProven() {
        return publication == null && base.endsWith("/" + uri.did());
    }
}
