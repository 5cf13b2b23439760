package blogfeed.wire;

import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Tid;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads what an account did to a record of one of the collections that matter. */
final class CommitDecoder {
    private final PostDecoder posts = new PostDecoder();
    private final DocumentDecoder documents = new DocumentDecoder();

    /** Whose record it is, its key, the revision that touched it, and when the stream saw that. */
    private record Touched(Did did, String rkey, Tid rev, Instant at) {
        AtUri of(String collection) {
            return new AtUri(did, collection, rkey);
        }
    }

    Outcome decode(Did did, Instant at, JsonNode commit) {
        var collection = Foreign.word(commit, "collection");
        return switch (collection) {
            case Wire.POST, Wire.LIKE, Wire.REPOST -> decode(did, at, collection, commit);
            case "" -> Outcome.rejected("collection is missing");
            default -> Wire.NATIVE.contains(collection) ? decode(did, at, collection, commit) : Outcome.IGNORED;
        };
    }

    private Outcome decode(Did did, Instant at, String collection, JsonNode commit) {
        var rkey = Foreign.word(commit, "rkey");
        if (!AtUri.isRecordKey(rkey)) {
            return Outcome.rejected("rkey is missing or invalid");
        }
        var rev = Tid.parse(Foreign.word(commit, "rev"));
        if (rev.isEmpty()) {
            return Outcome.rejected("rev is missing or invalid");
        }
        var touched = new Touched(did, rkey, rev.get(), at);
        return switch (Foreign.word(commit, "operation")) {
            case "create", "update" -> saved(touched, collection, commit.path("record"));
            case "delete" -> Outcome.emitted(deleted(touched, collection));
            case "" -> Outcome.rejected("operation is missing");
            default -> Outcome.IGNORED;
        };
    }

    private Outcome saved(Touched touched, String collection, JsonNode record) {
        if (!record.isObject()) {
            return Outcome.rejected("record is missing");
        }
        return switch (collection) {
            case Wire.POST -> posts.decode(AtUri.post(touched.did, touched.rkey), touched.rev, touched.at, record);
            case Wire.LIKE, Wire.REPOST ->
                engaged(touched, kind(collection), Foreign.uri(record.path("subject"), "uri"));
            default -> documents.decode(touched.of(collection), touched.rev, touched.at, record);
        };
    }

    private static Outcome engaged(Touched by, EngagementKind kind, @Nullable AtUri subject) {
        if (subject == null) {
            return Outcome.rejected("subject is missing or invalid");
        }
        return subject.isPost()
                ? Outcome.emitted(new StreamEvent.Engaged(kind, by.did, by.rkey, by.rev, subject, by.at))
                : Outcome.IGNORED;
    }

    private static StreamEvent deleted(Touched by, String collection) {
        var uri = by.of(collection);
        if (uri.isDocument()) {
            return new StreamEvent.DocumentDeleted(uri, by.rev, by.at);
        }
        if (uri.isPublication()) {
            return new StreamEvent.PublicationDeleted(uri, by.rev, by.at);
        }
        return uri.isPost()
                ? new StreamEvent.PostDeleted(by.did, by.rkey, by.rev, by.at)
                : new StreamEvent.Disengaged(kind(collection), by.did, by.rkey, by.rev, by.at);
    }

    private static EngagementKind kind(String collection) {
        return collection.equals(Wire.LIKE) ? EngagementKind.LIKE : EngagementKind.REPOST;
    }
}
