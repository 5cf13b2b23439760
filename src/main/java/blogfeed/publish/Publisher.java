package blogfeed.publish;

import blogfeed.feed.FeedDefinition;
import blogfeed.feed.RecordSettings.ContentMode;
import blogfeed.model.AtUri;
import blogfeed.model.Did;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the records of feeds say what their definitions say. What other programs put into a record, and when it was created, is
 * kept; so is a picture, where the definition has none.
 *
 * <p>Every method throws {@link PublishingFailedException}.
 */
public final class Publisher {
    private static final String MODES = "app.bsky.feed.defs#contentMode";

    private final Repository repository;
    private final Did service;
    private final InstantSource clock;

    /** @param service whom the AppView is to ask for the feeds */
    public Publisher(Repository repository, Did service, InstantSource clock) {
        this.repository = repository;
        this.service = service;
        this.clock = clock;
    }

    /** Looks at what is there, and changes nothing. */
    public Plan plan(FeedDefinition feed, Optional<Avatar> avatar) {
        return plan(feed, avatar, repository.find(feed.id()));
    }

    /** The same for a record already read. */
    public Plan plan(FeedDefinition feed, Optional<Avatar> avatar, Optional<StoredRecord> there) {
        var facets = Facets.of(feed.description(), repository.pds()::account);
        var wanted = there.map(record -> record.value().deepCopy()).orElseGet(this::empty);
        wanted.put("did", service.value())
                .put("displayName", feed.displayName())
                .put("description", feed.description());
        give(wanted, "descriptionFacets", !facets.facets().isEmpty(), facets.facets());
        var settings = feed.record();
        give(
                wanted,
                "acceptsInteractions",
                settings.acceptsInteractions(),
                wanted.booleanNode(settings.acceptsInteractions()));
        var video = settings.contentMode() == ContentMode.VIDEO;
        give(wanted, "contentMode", video, wanted.textNode(MODES + "Video"));
        var upload = avatar.filter(picture -> !picture.cid().equals(cid(wanted)));
        upload.ifPresent(picture -> wanted.set("avatar", picture.blob()));
        return new Plan(feed.id(), there, wanted, upload, notes(facets, avatar.isEmpty() && wanted.has("avatar")));
    }

    private ObjectNode empty() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("$type", AtUri.FEED_GENERATOR)
                .put("createdAt", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /** A field that says no more than its absence does is left out, unless it says just that already. */
    private static void give(ObjectNode record, String field, boolean given, JsonNode value) {
        if (given) {
            record.set(field, value);
        } else if (!isDefault(record, field)) {
            record.remove(field);
        }
    }

    private static boolean isDefault(ObjectNode record, String field) {
        var value = record.path(field);
        return value.asText().equals("false")
                || value.asText().equals(MODES + "Unspecified")
                || (value.isArray() && value.isEmpty());
    }

    private static String cid(ObjectNode record) {
        return record.path("avatar").path("ref").path("$link").asText();
    }

    private static List<String> notes(Facets facets, boolean keepsAvatar) {
        var notes = new ArrayList<String>();
        facets.unknown().forEach(handle -> notes.add("@" + handle + " is nobody's handle, and stays plain text"));
        if (keepsAvatar) {
            notes.add("the picture that is there stays, as the feed's folder has none");
        }
        return notes;
    }

    /** Carries a plan out. Whatever somebody else wrote since it was made is not overwritten. */
    public void carryOut(Plan plan, Session session) {
        plan.upload().ifPresent(picture -> plan.wanted().set("avatar", uploaded(picture, session)));
        var question = question(plan.rkey())
                .put("swapRecord", plan.there().map(StoredRecord::cid).orElse(null));
        question.set("record", plan.wanted());
        told(session, question, "putRecord", "to write the record of " + plan.rkey());
    }

    private JsonNode uploaded(Avatar picture, Session session) {
        var answer = session.call(
                token -> session.pds().send("com.atproto.repo.uploadBlob", picture.bytes(), picture.type(), token));
        return Complaint.told(answer, session.pds(), "to take the picture").path("blob");
    }

    /** Takes a record away. */
    public void remove(StoredRecord record, Session session) {
        var question = question(record.rkey()).put("swapRecord", record.cid());
        told(session, question, "deleteRecord", "to take away the record of " + record.rkey());
    }

    private ObjectNode question(String rkey) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("repo", repository.account().value())
                .put("collection", AtUri.FEED_GENERATOR)
                .put("rkey", rkey);
    }

    private static void told(Session session, ObjectNode question, String method, String act) {
        var answer = session.call(token -> session.pds().procedure("com.atproto.repo." + method, question, token));
        Complaint.told(answer, session.pds(), act);
    }
}
