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
    private final HashFilter announcements = new HashFilter(MANY >> 4);
    private final HashFilter authors = new HashFilter(MANY >> 4);
    private boolean anyAnnouncement;

    /** Learns all that is stored. */
    void load(Facts facts) {
        facts.posts().forEachKept((did, rkey) -> posts.add(RecordKeyHash.of(new Did(did), rkey)));
        facts.engagements().forEachCounted((did, rkey) -> engagements.add(RecordKeyHash.of(new Did(did), rkey)));
        facts.documents().forEachAnnouncement(this::addAnnouncement);
        facts.documents().forEachAuthor(did -> addAuthor(new Did(did)));
    }

    void addPost(AtUri post) {
        posts.add(RecordKeyHash.of(post));
    }

    void addEngagement(Did did, String rkey) {
        engagements.add(RecordKeyHash.of(did, rkey));
    }

    /** A document calls this post its announcement. */
    void addAnnouncement(AtUri post) {
        announcements.add(RecordKeyHash.of(post));
        anyAnnouncement = true;
    }

    boolean mayAnnounce(AtUri post) {
        return awaitsPost(RecordKeyHash.of(post));
    }

    /** Somebody writes documents. */
    void addAuthor(Did did) {
        authors.add(RecordKeyHash.of(did, ""));
    }

    boolean mayWrite(Did did) {
        return authors.contains(RecordKeyHash.of(did, ""));
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

    @Override
    public boolean awaitsPosts() {
        return anyAnnouncement;
    }

    @Override
    public boolean awaitsPost(long recordKeyHash) {
        return announcements.contains(recordKeyHash);
    }
}
