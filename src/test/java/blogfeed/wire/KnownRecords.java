package blogfeed.wire;

import blogfeed.model.Did;
import java.util.HashSet;
import java.util.Set;

/** An interest in the records it was told of. */
public final class KnownRecords implements Interest {
    private final Set<Long> hashes = new HashSet<>();
    private final Set<Long> awaited = new HashSet<>();

    public KnownRecords with(String did, String rkey) {
        hashes.add(RecordKeyHash.of(new Did(did), rkey));
        return this;
    }

    @Override
    public boolean knowsPost(long hash) {
        return hashes.contains(hash);
    }

    @Override
    public boolean knowsEngagement(long hash) {
        return hashes.contains(hash);
    }

    /** Awaits a post. */
    public KnownRecords awaiting(String did, String rkey) {
        awaited.add(RecordKeyHash.of(new Did(did), rkey));
        return this;
    }

    @Override
    public boolean awaitsPosts() {
        return !awaited.isEmpty();
    }

    @Override
    public boolean awaitsPost(long hash) {
        return awaited.contains(hash);
    }
}
