package blogfeed.publish;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The records of feeds in an account's repository, which everybody may read. Every method throws {@link PublishingFailedException}. */
public final class Repository {
    private static final String REPO = "com.atproto.repo.";
    private static final String PAGE = "100";
    private static final int MOST_PAGES = 20;

    private final Pds pds;
    private final Did account;

    public Repository(Pds pds, Did account) {
        this.pds = pds;
        this.account = account;
    }

    public Did account() {
        return account;
    }

    Pds pds() {
        return pds;
    }

    public Optional<StoredRecord> find(String rkey) {
        var parameters = Map.of("repo", account.value(), "collection", AtUri.FEED_GENERATOR, "rkey", rkey);
        var answer = pds.query(REPO + "getRecord", parameters);
        if (answer instanceof PdsAnswer.Refused refused && refused.error().equals("RecordNotFound")) {
            return Optional.empty();
        }
        return record(Complaint.told(answer, pds, "for the record of " + rkey), rkey);
    }

    /** All of them, in the order of their keys. */
    public List<StoredRecord> all() {
        var records = new ArrayList<StoredRecord>();
        var cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            var told = page(cursor);
            told.path("records").forEach(each -> record(each, rkey(each)).ifPresent(records::add));
            var next = told.path("cursor").asText("");
            if (next.isEmpty() || next.equals(cursor)) {
                break;
            }
            cursor = next;
        }
        records.sort((one, other) -> one.rkey().compareTo(other.rkey()));
        return records;
    }

    private JsonNode page(String cursor) {
        var parameters =
                new HashMap<>(Map.of("repo", account.value(), "collection", AtUri.FEED_GENERATOR, "limit", PAGE));
        if (!cursor.isEmpty()) {
            parameters.put("cursor", cursor);
        }
        return Complaint.told(pds.query(REPO + "listRecords", parameters), pds, "for the records of " + account);
    }

    private static String rkey(JsonNode record) {
        return Stream.of(record.path("uri").asText())
                .flatMap(uri -> AtUri.parse(uri).stream())
                .map(AtUri::rkey)
                .findFirst()
                .orElse("");
    }

    private static Optional<StoredRecord> record(JsonNode told, String rkey) {
        return told.path("value") instanceof ObjectNode value && !rkey.isEmpty()
                ? Optional.of(new StoredRecord(rkey, told.path("cid").asText(), value))
                : Optional.empty();
    }
}
