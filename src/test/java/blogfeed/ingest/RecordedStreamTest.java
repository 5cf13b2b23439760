package blogfeed.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.jetstream.FileStream;
import blogfeed.jetstream.Pace;
import blogfeed.jetstream.StreamSource;
import blogfeed.model.Engagement;
import blogfeed.model.PostDraft;
import blogfeed.model.Tid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Frames as they come over the wire, screened by what the store holds. */
@Timeout(30)
class RecordedStreamTest {
    private static final String URL = "https://ada.example.com/one";
    private static final Instant NOON = Happenings.NOON;
    private static final String SUBJECT =
            "\"subject\":{\"uri\":\"at://did:plc:ada/app.bsky.feed.post/1\",\"cid\":\"c\"}";
    private static final String ARTICLE =
            "\"text\":\"LLMs\",\"embed\":{\"$type\":\"app.bsky.embed.external\",\"external\":" + "{\"uri\":\"" + URL
                    + "\",\"title\":\"How large language models learn\",\"description\":\"\"}}";

    @TempDir
    Path folder;

    private static String frame(
            String did, int second, String operation, String collection, String rkey, String fields) {
        var at = NOON.plusSeconds(second);
        var record = "{\"$type\":\"" + collection + "\",\"createdAt\":\"" + at + "\"," + fields + "}";
        return "{\"did\":\"did:plc:%s\",\"time_us\":%d,\"kind\":\"commit\",\"commit\":{\"rev\":\"%s\",\"operation\":\"%s\",\"collection\":\"%s\",\"rkey\":\"%s\"%s}}"
                .formatted(
                        did,
                        at.toEpochMilli() * 1000,
                        Tid.of(at, 0),
                        operation,
                        collection,
                        rkey,
                        operation.equals("delete") ? "" : ",\"cid\":\"c\",\"record\":" + record);
    }

    private IngestCounts ingest(Intake intake, String... frames) throws IOException {
        var file = Files.write(folder.resolve("frames.jsonl"), List.of(frames));
        return intake.ingest(new FileStream(StreamSource.file(file), Pace.full(), null, InstantSource.fixed(NOON)));
    }

    @Test
    void whatBecomesKnownInABatchAlreadyCountsForTheFramesAfterIt() throws IOException {
        try (var intake = Intake.aboutLlm(folder.resolve("data"))) {
            var counts = ingest(
                    intake,
                    frame("fan", 1, "create", "app.bsky.feed.like", "early", SUBJECT),
                    frame("ada", 2, "create", "app.bsky.feed.post", "1", ARTICLE),
                    frame("fan", 3, "create", "app.bsky.feed.like", "late", SUBJECT),
                    frame("fen", 4, "create", "app.bsky.feed.like", "late", SUBJECT),
                    frame("fen", 5, "create", "app.bsky.feed.repost", "r", SUBJECT),
                    frame("fen", 6, "delete", "app.bsky.feed.like", "late", ""),
                    frame("fen", 7, "delete", "app.bsky.feed.like", "foreign", ""));
            assertThat(counts.events()).isEqualTo(5);
            assertThat(intake.engagement(PostDraft.uri("ada", "1"))).isEqualTo(new Engagement(1, 1, 0, 0));
        }
    }

    @Test
    void aRestartStillKnowsWhatWasKeptAndWhatWasLiked() throws IOException {
        try (var intake = Intake.aboutLlm(folder.resolve("data"))) {
            ingest(
                    intake,
                    frame("ada", 2, "create", "app.bsky.feed.post", "1", ARTICLE),
                    frame("fan", 3, "create", "app.bsky.feed.like", "late", SUBJECT));
            intake.restart();
            ingest(
                    intake,
                    frame("fan", 4, "delete", "app.bsky.feed.like", "late", ""),
                    frame("fen", 5, "create", "app.bsky.feed.repost", "r", SUBJECT));
            assertThat(intake.engagement(PostDraft.uri("ada", "1"))).isEqualTo(new Engagement(0, 1, 0, 0));
        }
    }

    @Test
    void aNearMissDeletedOnTheWireIsForgotten() throws IOException {
        var dull = "\"text\":\"a walk: " + URL + "\"";
        try (var intake = Intake.aboutLlm(folder.resolve("data"))) {
            ingest(
                    intake,
                    frame("ada", 1, "create", "app.bsky.feed.post", "1", dull),
                    frame("ada", 2, "delete", "app.bsky.feed.post", "1", ""),
                    frame("ben", 3, "create", "app.bsky.feed.post", "1", dull));
            assertThat(intake.article(URL)).isEmpty();
            assertThat(intake.nearMisses(PostDraft.uri("ada", "1"))).isEmpty();
            assertThat(intake.nearMisses(PostDraft.uri("ben", "1"))).hasSize(1);
        }
    }
}
