package blogfeed.wire;

/**
 * What a frame of either wire is about, as places in its bytes, whatever the order of its keys. Reading stops as soon as
 * what follows cannot change whether the frame matters; in the usual order that is before the record. Filled anew for every
 * frame.
 */
final class Envelope {
    enum Kind {
        COMMIT,
        ACCOUNT,
        IDENTITY,
        OTHER
    }

    enum Operation {
        CREATE,
        UPDATE,
        DELETE,
        OTHER
    }

    enum Collection {
        POST,
        LIKE,
        REPOST,
        /** Long-form records and what they are published in: few, and all of them matter. */
        NATIVE,
        OTHER
    }

    private static final byte[] DID = Wire.bytes("did");
    private static final byte[] KIND = Wire.bytes("kind");
    private static final byte[] COMMIT = Wire.bytes("commit");
    private static final byte[] ACCOUNT = Wire.bytes("account");
    private static final byte[] IDENTITY = Wire.bytes("identity");
    private static final byte[] PAYLOAD = Wire.bytes("payload");
    private static final byte[] TYPE = Wire.bytes("$type");
    private static final byte[] COMMIT_TYPE = Wire.bytes(Wire.SUBSCRIBE_EVENTS + "#commit");
    private static final byte[] ACCOUNT_TYPE = Wire.bytes(Wire.SUBSCRIBE_EVENTS + "#account");
    private static final byte[] IDENTITY_TYPE = Wire.bytes(Wire.SUBSCRIBE_EVENTS + "#identity");
    private static final byte[] OPERATION = Wire.bytes("operation");
    private static final byte[] COLLECTION = Wire.bytes("collection");
    private static final byte[] RKEY = Wire.bytes("rkey");
    private static final byte[] RECORD = Wire.bytes("record");
    private static final byte[] CREATE = Wire.bytes("create");
    private static final byte[] UPDATE = Wire.bytes("update");
    private static final byte[] DELETE = Wire.bytes("delete");
    private static final byte[] FEED = Wire.bytes("app.bsky.feed.");
    private static final byte[] POST = Wire.bytes(Wire.POST);
    private static final byte[] LIKE = Wire.bytes(Wire.LIKE);
    private static final byte[] REPOST = Wire.bytes(Wire.REPOST);

    private static final byte[][] NATIVE = Wire.NATIVE.stream().map(Wire::bytes).toArray(byte[][]::new);

    private final JsonScanner scanner = new JsonScanner();
    private byte[] bytes = new byte[0];

    /** {@code OTHER} also while not met. */
    Kind kind = Kind.OTHER;

    Operation operation = Operation.OTHER;
    Collection collection = Collection.OTHER;
    boolean operationMet;
    boolean collectionMet;

    int didFrom;
    int didTo;
    int rkeyFrom;
    int rkeyTo;

    /** Where the record begins, or -1. */
    int recordFrom;

    /** Whether something in it is broken or unusual, so that only a parser can tell what it means. */
    private boolean unsure;

    /** Fills this from a frame; false if the frame must be parsed to be understood. */
    boolean read(byte[] frame, int from, int to) {
        bytes = frame;
        kind = Kind.OTHER;
        operationMet = false;
        collectionMet = false;
        didFrom = didTo = rkeyFrom = rkeyTo = 0;
        recordFrom = -1;
        scanner.reset(frame, from, to);
        unsure = !scanner.enter();
        while (goesOn()) {
            frameField();
        }
        return !unsure && !scanner.broken;
    }

    /** Whether the frame names a record, so that engagement with it can be looked up. */
    boolean named() {
        return didTo > didFrom && rkeyTo > rkeyFrom;
    }

    /** Reads on, behind the record, until the frame names it; false if only a parser can tell its name. */
    boolean readName() {
        if (!named()) {
            scanner.skip();
            while (!named() && !unsure && scanner.nextKey()) {
                unsure |= scanner.escaped;
                payloadField();
            }
        }
        return named() && !unsure && !scanner.broken;
    }

    long nameHash() {
        return RecordKeyHash.of(bytes, didFrom, didTo, rkeyFrom, rkeyTo);
    }

    private void frameField() {
        if (scanner.is(DID)) {
            did();
        } else if (scanner.is(KIND)) {
            word();
            kind = kindRead(COMMIT, ACCOUNT, IDENTITY);
        } else if (scanner.is(COMMIT) && scanner.enter()) {
            while (goesOn()) {
                commitField();
            }
        } else if (scanner.is(PAYLOAD) && scanner.enter()) {
            while (goesOn()) {
                payloadField();
            }
        } else {
            scanner.skip();
        }
    }

    private boolean goesOn() {
        if (unsure || decided() || !scanner.nextKey()) {
            return false;
        }
        unsure |= scanner.escaped;
        return true;
    }

    private void did() {
        word();
        didFrom = scanner.from;
        didTo = scanner.to;
    }

    /** The second wire tells in one object what the first tells in two. */
    private void payloadField() {
        if (scanner.is(TYPE)) {
            word();
            kind = kindRead(COMMIT_TYPE, ACCOUNT_TYPE, IDENTITY_TYPE);
        } else if (scanner.is(DID)) {
            did();
        } else {
            commitField();
        }
    }

    private void commitField() {
        if (scanner.is(OPERATION)) {
            word();
            operation = operationRead();
            operationMet = true;
        } else if (scanner.is(COLLECTION)) {
            word();
            collection = collectionRead();
            collectionMet = true;
        } else if (scanner.is(RKEY)) {
            word();
            rkeyFrom = scanner.from;
            rkeyTo = scanner.to;
        } else if (scanner.is(RECORD)) {
            record();
        } else {
            scanner.skip();
        }
    }

    private void record() {
        recordFrom = scanner.position();
        if (!decided()) {
            scanner.skip();
        }
    }

    private boolean decided() {
        return kind == Kind.COMMIT
                && collectionMet
                && (collection == Collection.OTHER
                        || collection == Collection.NATIVE
                        || (operationMet && recordFrom >= 0 && !isUnnamedUpdate()));
    }

    /** Whether an update matters depends on its name, which the second wire tells behind the record. */
    private boolean isUnnamedUpdate() {
        return operation == Operation.UPDATE && collection != Collection.POST && !named();
    }

    /** Reads a value that must be a plain string to be of use. */
    private void word() {
        if (!scanner.string()) {
            unsure = true;
        }
        unsure |= scanner.escaped;
    }

    private Kind kindRead(byte[] commit, byte[] account, byte[] identity) {
        if (scanner.is(commit)) {
            return Kind.COMMIT;
        }
        if (scanner.is(account)) {
            return Kind.ACCOUNT;
        }
        return scanner.is(identity) ? Kind.IDENTITY : Kind.OTHER;
    }

    private Operation operationRead() {
        if (scanner.is(CREATE)) {
            return Operation.CREATE;
        }
        if (scanner.is(DELETE)) {
            return Operation.DELETE;
        }
        return scanner.is(UPDATE) ? Operation.UPDATE : Operation.OTHER;
    }

    private Collection collectionRead() {
        if (!JsonScanner.startsWith(bytes, scanner.from, scanner.to, FEED)) {
            return nativeRead();
        }
        if (scanner.is(LIKE)) {
            return Collection.LIKE;
        }
        if (scanner.is(POST)) {
            return Collection.POST;
        }
        return scanner.is(REPOST) ? Collection.REPOST : Collection.OTHER;
    }

    private Collection nativeRead() {
        for (var name : NATIVE) {
            if (scanner.is(name)) {
                return Collection.NATIVE;
            }
        }
        return Collection.OTHER;
    }
}
