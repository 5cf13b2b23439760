package blogfeed.sample;

import blogfeed.model.Tid;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event to be told, and its line in the Jetstream v1 wire format. */
sealed interface Frame {
    /** When it should be seen; the stream may move it by microseconds to keep its times apart. */
    Instant at();

    String line(Instant seenAt);

    private static String line(String did, Instant seenAt, String kind, Map<String, Object> body) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("did", did);
        fields.put("time_us", StreamTime.micros(seenAt));
        fields.put("kind", kind);
        fields.put(kind, body);
        return Json.inOrder(fields);
    }

    /** Grows with time as a relay's sequence does. */
    private static long sequence(Instant seenAt) {
        return 38_000_000_000L + ChronoUnit.MILLIS.between(StreamTime.START, seenAt);
    }

    /**
     * A change of one record.
     *
     * @param json the record as JSON, or null when it is deleted
     */
    record Commit(
            Instant at,
            Account account,
            String operation,
            String collection,
            String rkey,
            @Nullable String json) implements Frame {

        static Commit create(Instant at, Account account, String collection, Map<String, ?> fields) {
            return create(at, at.minusMillis(900), account, collection, fields);
        }

        /** A create whose key tells the claimed time, as clients make it. */
        static Commit create(Instant at, Instant claimed, Account account, String collection, Map<String, ?> fields) {
            var rkey = Tid.of(claimed, clock(account)).toString();
            return new Commit(at, account, "create", collection, rkey, Json.sorted(fields));
        }

        Commit update(Instant later, Map<String, ?> fields) {
            return new Commit(later, account, "update", collection, rkey, Json.sorted(fields));
        }

        Commit delete(Instant later) {
            return new Commit(later, account, "delete", collection, rkey, null);
        }

        Ref ref() {
            return new Ref("at://" + account.did() + "/" + collection + "/" + rkey, cid());
        }

        @Override
        public String line(Instant seenAt) {
            var clock = clock(account);
            var body = new LinkedHashMap<String, Object>();
            body.put("rev", Tid.of(seenAt.minusMillis(60 + clock / 4), clock).toString());
            body.put("operation", operation);
            body.put("collection", collection);
            body.put("rkey", rkey);
            if (json != null) {
                body.put("record", new RawValue(json));
                body.put("cid", cid());
            }
            return Frame.line(account.did(), seenAt, "commit", body);
        }

        private String cid() {
            return json == null ? "" : Digest.recordCid(json);
        }

        private static int clock(Account account) {
            return Math.floorMod(account.did().hashCode(), 1024);
        }
    }

    /** An account's identity may have changed; tells its handle where the account is one of those told. */
    record Identity(Instant at, Account account) implements Frame {
        @Override
        public String line(Instant seenAt) {
            var body = new LinkedHashMap<String, Object>();
            body.put("did", account.did());
            if (account.told()) {
                body.put("handle", account.handle());
            }
            body.put("seq", sequence(seenAt));
            body.put("time", StreamTime.text(seenAt.minusMillis(180)));
            return Frame.line(account.did(), seenAt, "identity", body);
        }
    }

    /** An account's status: {@code active}, or why it is not. */
    record Status(Instant at, Account account, String status) implements Frame {
        @Override
        public String line(Instant seenAt) {
            var active = status.equals("active");
            var body = new LinkedHashMap<String, Object>();
            body.put("active", active);
            body.put("did", account.did());
            body.put("seq", sequence(seenAt));
            if (!active) {
                body.put("status", status);
            }
            body.put("time", StreamTime.text(seenAt.minusMillis(180)));
            return Frame.line(account.did(), seenAt, "account", body);
        }
    }

    /** What no consumer should trip over; {@code TIME} stands for its time. */
    record Junk(Instant at, String text) implements Frame {
        @Override
        public String line(Instant seenAt) {
            return text.replace("TIME", Long.toString(StreamTime.micros(seenAt)));
        }
    }
}
