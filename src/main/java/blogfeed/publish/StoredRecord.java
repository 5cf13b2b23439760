package blogfeed.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A feed's record as it is in a repository.
 *
 * @param cid names this very version of it
 * @param value strangers' words, perhaps: another program may have written it
 */
public record StoredRecord(String rkey, String cid, ObjectNode value) {
    /** The DID of the service that the feed is asked of; empty where it names none. */
    public String service() {
        return value.path("did").asText("");
    }
}
