package blogfeed.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What it takes to make a feed's record say what its definition says.
 *
 * @param there the record as it is; empty where there is none
 * @param wanted the record as it is to be
 * @param upload a picture that the repository does not have yet
 * @param notes what whoever publishes it should know
 */
public record Plan(
        String rkey, Optional<StoredRecord> there, ObjectNode wanted, Optional<Avatar> upload, List<String> notes) {

    public List<Change> changes() {
        return Change.between(there.map(StoredRecord::value).orElseGet(() -> wanted.objectNode()), wanted);
    }

    public boolean isNew() {
        return there.isEmpty();
    }

    public boolean isDone() {
        return there.map(record -> record.value().equals(wanted)).orElse(false);
    }
}
