package blogfeed.sample;

import blogfeed.model.Tid;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** A strong reference: a record's name and the hash of its content. */
record Ref(String uri, String cid) {
    private static final int STRANGERS = 400;

    Map<String, Object> fields() {
        return Map.of("uri", uri, "cid", cid);
    }

    /** A post by somebody the stream never shows, from the two days before the stream. */
    static Ref elsewhere(Random random) {
        var did = Digest.did("stranger " + random.nextInt(STRANGERS));
        var at = StreamTime.between(StreamTime.START.minusSeconds(172_800), StreamTime.START, random);
        return of(did, at);
    }

    private static Ref of(String did, Instant at) {
        var uri = "at://" + did + "/app.bsky.feed.post/" + Tid.of(at, Math.floorMod(did.hashCode(), 1024));
        return new Ref(uri, Digest.recordCid(uri));
    }
}
