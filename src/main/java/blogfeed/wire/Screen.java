package blogfeed.wire;

/**
 * Tells from its bytes whether a frame can matter. Most of the stream is likes of posts nobody here knows, and those end
 * here without having been parsed. A no is certain for every frame a server can write; a yes may be wrong.
 */
final class Screen {
    private static final byte[] HANDLE = Wire.bytes("\"handle\"");
    private static final byte[] ESCAPE = Wire.bytes("\\");
    private static final byte[] SUBJECT = Wire.bytes("subject");
    private static final byte[] URI = Wire.bytes("uri");

    private final UsualEngagement usual = new UsualEngagement();
    private final Envelope envelope = new Envelope();
    private final JsonScanner record = new JsonScanner();
    private final PostScreen posts = new PostScreen();

    boolean matters(byte[] frame, int from, int to, Interest interest) {
        if (usual.isIdle(frame, from, to, interest)) {
            return false;
        }
        if (!envelope.read(frame, from, to)) {
            return true;
        }
        return switch (envelope.kind) {
            case COMMIT -> commitMatters(frame, to, interest);
            case IDENTITY ->
                PostScreen.contains(frame, from, to, HANDLE) || PostScreen.contains(frame, from, to, ESCAPE);
            case ACCOUNT, OTHER -> true;
        };
    }

    private boolean commitMatters(byte[] frame, int to, Interest interest) {
        if (!envelope.collectionMet || envelope.collection == Envelope.Collection.OTHER) {
            return !envelope.collectionMet;
        }
        if (!envelope.operationMet || envelope.collection == Envelope.Collection.NATIVE) {
            return true;
        }
        return switch (envelope.operation) {
            case CREATE, UPDATE -> envelope.recordFrom < 0 || recordMatters(frame, to, interest);
            case DELETE -> deleteMatters(interest);
            case OTHER -> true;
        };
    }

    private boolean recordMatters(byte[] frame, int to, Interest interest) {
        if (envelope.collection != Envelope.Collection.POST) {
            return subjectMatters(frame, to, interest) || isKnownUpdate(interest);
        }
        // An update may have taken the link out of a post that is kept.
        return envelope.operation == Envelope.Operation.UPDATE
                || posts.matters(frame, envelope.recordFrom, to, interest)
                || isAwaited(interest);
    }

    /** A post may be awaited by its name, whatever is in it. */
    private boolean isAwaited(Interest interest) {
        return interest.awaitsPosts() && (!envelope.readName() || interest.awaitsPost(envelope.nameHash()));
    }

    /** An update may have given a known record another subject. */
    private boolean isKnownUpdate(Interest interest) {
        return envelope.operation == Envelope.Operation.UPDATE
                && (!envelope.named() || interest.knowsEngagement(envelope.nameHash()));
    }

    private boolean deleteMatters(Interest interest) {
        return envelope.collection == Envelope.Collection.POST
                || !envelope.named()
                || interest.knowsEngagement(envelope.nameHash());
    }

    private boolean subjectMatters(byte[] frame, int to, Interest interest) {
        record.reset(frame, envelope.recordFrom, to);
        if (!find(SUBJECT) || !find(URI) || !record.string() || record.escaped || record.broken) {
            return true;
        }
        return posts.known(frame, record.from, record.to, interest);
    }

    /** Stops before the value of that key in the object that begins here; false if there is none. */
    private boolean find(byte[] key) {
        if (!record.enter()) {
            return false;
        }
        while (record.nextKey()) {
            if (record.is(key) || record.escaped) {
                return !record.escaped;
            }
            record.skip();
        }
        return false;
    }
}
