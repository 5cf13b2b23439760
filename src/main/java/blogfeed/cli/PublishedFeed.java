package blogfeed.cli;

import blogfeed.feed.FeedDefinition;
import blogfeed.publish.Change;
import blogfeed.publish.StoredRecord;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A feed as it is here and as it is in Bluesky.
 *
 * @param here empty where only a record of it exists
 * @param record empty where it is not published, or nobody knows whose account to look into
 * @param isOurs whether the record names this service; true where there is none
 * @param changes what publishing it would change
 * @param link where people look at it; empty where it is not published
 */
record PublishedFeed(
        String id,
        Optional<FeedDefinition> here,
        Optional<StoredRecord> record,
        boolean isOurs,
        List<Change> changes,
        String link) {

    String displayName() {
        return here.map(FeedDefinition::displayName)
                .or(() -> record.map(there -> there.value().path("displayName").asText()))
                .orElse("");
    }

    String state() {
        if (record.isEmpty()) {
            return "not published";
        }
        if (!isOurs) {
            return "published for another service, " + record.get().service();
        }
        if (here.isEmpty()) {
            return "published, but not defined here";
        }
        return changes.isEmpty()
                ? "published"
                : "published; another " + changes.stream().map(Change::field).collect(Collectors.joining(", "))
                        + " since";
    }

    void write(ObjectNode json) {
        json.put("id", id)
                .put("displayName", displayName())
                .put("here", here.isPresent())
                .put("published", record.isPresent())
                .put("upToDate", record.isPresent() && here.isPresent() && changes.isEmpty());
        record.ifPresent(there -> json.put("service", there.service()).put("link", link));
        var list = json.putArray("changes");
        changes.forEach(change -> list.addObject()
                .put("field", change.field())
                .put("before", change.before())
                .put("after", change.after()));
    }
}
