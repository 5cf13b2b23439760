package blogfeed.ingest;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.store.Facts;
import blogfeed.store.HashFilter;
import blogfeed.wire.Interest;
import blogfeed.wire.RecordKeyHash;

/** Which records the store holds, as hashes, so that the stream can be screened without asking it. */
final class KnownRecords implements Interest {
    private static final int MANY = 1 << 20;

    private final HashFilter posts = new HashFilter(MANY);
    private final HashFilter engagements = new HashFilter(MANY);

    /** Learns all that is stored. */
    void load(Facts facts) {
        facts.posts().forEachKept((did, rkey) -> posts.add(RecordKeyHash.of(new Did(did), rkey)));
        facts.engagements().forEachCounted((did, rkey) -> engagements.add(RecordKeyHash.of(new Did(did), rkey)));
    }

    void addPost(AtUri post) {
        posts.add(RecordKeyHash.of(post));
    }

    void addEngagement(Did did, String rkey) {
        engagements.add(RecordKeyHash.of(did, rkey));
    }

    boolean mayKnow(AtUri post) {
        return post.isPost() && knowsPost(RecordKeyHash.of(post));
    }

    /** Whether the post may stand for an engagement, as a reply or a quote does. */
    boolean mayEngage(AtUri post) {
        return mayEngage(post.did(), post.rkey());
    }

    boolean mayEngage(Did did, String rkey) {
        return knowsEngagement(RecordKeyHash.of(did, rkey));
    }

    @Override
    public boolean knowsPost(long recordKeyHash) {
        return posts.contains(recordKeyHash);
    }

    @Override
    public boolean knowsEngagement(long recordKeyHash) {
        return engagements.contains(recordKeyHash);
    }
}
