package blogfeed.wire;

import blogfeed.model.AccountStatus;
import blogfeed.model.Did;
import blogfeed.model.Handle;
import blogfeed.model.Tid;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;

/**
 * Parses frames of either wire into events. A frame that breaks one of the bounds below is rejected as a whole.
 */
final class EventDecoder {
    private static final String INFO = Wire.SUBSCRIBE_EVENTS + "#info";
    private static final int DEEPEST = 64;
    private static final int LONGEST_STRING = 1 << 20;
    private static final int LONGEST_NUMBER = 100;
    private static final int MOST_TOKENS = 200_000;
    private static final int LONGEST_STATUS = 64;

    private static final System.Logger LOG = System.getLogger(EventDecoder.class.getName());

    private final ObjectMapper json = mapper();
    private final CommitDecoder commits = new CommitDecoder();

    Outcome decode(byte[] bytes, int from, int to) {
        try {
            return decode(json.readTree(bytes, from, to - from));
        } catch (IOException e) {
            return Outcome.rejected("no JSON, or beyond its bounds");
        } catch (RuntimeException | StackOverflowError e) {
            // A stranger's frame that we stumble over must not stop the stream, which would bring it again.
            LOG.log(Level.WARNING, "a frame could not be digested; please report it", e);
            return Outcome.rejected("not digested");
        }
    }

    private Outcome decode(JsonNode frame) {
        var payload = frame.path("payload");
        var type = Foreign.word(payload.isObject() ? payload : frame, "$type");
        if (type.equals("error") || type.equals(INFO)) {
            // What a server says of itself is the connection's to hear.
            return Outcome.IGNORED;
        }
        var did = Did.parse(Foreign.word(payload.isObject() ? payload : frame, "did"));
        if (did.isEmpty()) {
            return Outcome.rejected("did is missing or invalid");
        }
        return payload.isObject() ? second(did.get(), type, payload) : first(did.get(), frame);
    }

    private Outcome second(Did did, String type, JsonNode payload) {
        var at = WireTime.parse(Foreign.word(payload, "time"));
        return at.isEmpty() ? Outcome.rejected("time is missing or invalid") : second(did, at.get(), type, payload);
    }

    private Outcome second(Did did, Instant at, String type, JsonNode payload) {
        return switch (type) {
            case Wire.SUBSCRIBE_EVENTS + "#commit" -> commits.decode(did, at, payload);
            case Wire.SUBSCRIBE_EVENTS + "#account" -> account(did, at, payload.path("account"));
            case Wire.SUBSCRIBE_EVENTS + "#identity" -> identity(did, at, payload.path("identity"));
            case Wire.SUBSCRIBE_EVENTS + "#sync" -> sync(did, at, payload.path("sync"));
            case "" -> Outcome.rejected("$type is missing");
            default -> Outcome.IGNORED;
        };
    }

    private Outcome first(Did did, JsonNode frame) {
        var time = frame.path("time_us");
        if (!time.isIntegralNumber() || !time.canConvertToLong() || !WireTime.isTime(time.longValue())) {
            return Outcome.rejected("time is missing or invalid");
        }
        return first(did, WireTime.ofMicros(time.longValue()), frame);
    }

    private Outcome first(Did did, Instant at, JsonNode frame) {
        return switch (Foreign.word(frame, "kind")) {
            case "commit" -> commits.decode(did, at, frame.path("commit"));
            case "account" -> account(did, at, frame.path("account"));
            case "identity" -> identity(did, at, frame.path("identity"));
            case "" -> Outcome.rejected("kind is missing");
            default -> Outcome.IGNORED;
        };
    }

    private static Outcome account(Did did, Instant at, JsonNode account) {
        var active = account.path("active");
        if (!active.isBoolean()) {
            return Outcome.rejected("account without active");
        }
        var status = active.booleanValue() ? AccountStatus.ACTIVE : inactive(account);
        return Outcome.emitted(new StreamEvent.AccountChanged(did, status, ownTime(account, at)));
    }

    private static AccountStatus inactive(JsonNode account) {
        var why = Foreign.text(account, "status", LONGEST_STATUS);
        return new AccountStatus(false, why.isEmpty() ? "inactive" : why);
    }

    private static Outcome identity(Did did, Instant at, JsonNode identity) {
        var told = Foreign.word(identity, "handle");
        if (told.isEmpty()) {
            return Outcome.IGNORED;
        }
        return Handle.parse(told)
                .map(handle ->
                        Outcome.emitted(new StreamEvent.HandleChanged(did, handle.value(), ownTime(identity, at))))
                .orElse(Outcome.rejected("handle is invalid"));
    }

    private static Outcome sync(Did did, Instant at, JsonNode sync) {
        return Tid.parse(Foreign.word(sync, "rev"))
                .map(rev -> Outcome.emitted(new StreamEvent.RepoSynced(did, rev, at)))
                .orElse(Outcome.rejected("sync without rev"));
    }

    private static Instant ownTime(JsonNode node, Instant streamTime) {
        // A time ahead of the stream would outrank every later, honest event of the account.
        return WireTime.parse(Foreign.word(node, "time"))
                .filter(own -> own.isBefore(streamTime))
                .orElse(streamTime);
    }

    private static ObjectMapper mapper() {
        var bounds = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_STRING)
                .maxNumberLength(LONGEST_NUMBER)
                .maxTokenCount(MOST_TOKENS)
                .build();
        // Names of strangers' fields are without end: neither kept for the process nor an error when they collide.
        var factory = JsonFactory.builder()
                .streamReadConstraints(bounds)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
