package blogfeed.wire;

import static blogfeed.wire.Frames.ANNA;
import static blogfeed.wire.Frames.BEN;
import static blogfeed.wire.Frames.START;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AccountStatus;
import blogfeed.model.Did;
import blogfeed.model.Tid;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both wires tell the same events in different words. */
final class SecondWireTest {
    private static final String KEY = "3kaaaaaaaaa22";
    private static final String POST =
            "{\"$type\":\"app.bsky.feed.post\",\"createdAt\":\"2026-09-21T13:33:20.000Z\",\"text\":\"see https://a.example\"}";
    private static final String LIKE =
            "{\"$type\":\"app.bsky.feed.like\",\"createdAt\":\"2026-09-21T13:33:20.000Z\",\"subject\":{\"cid\":\"b\",\"uri\":\"at://"
                    + BEN + "/app.bsky.feed.post/" + KEY + "\"}}";

    @Test
    void recordsAreTheSameOnBothWires() {
        assertThat(Frames.event(SecondFrames.commit(ANNA, "create", Wire.POST, KEY, POST, 7, START)))
                .isEqualTo(Frames.event(Frames.commit(ANNA, START, "create", Wire.POST, KEY, POST)));
        assertThat(Frames.event(SecondFrames.commit(ANNA, "update", Wire.POST, KEY, POST, 7, START)))
                .isEqualTo(Frames.event(Frames.commit(ANNA, START, "update", Wire.POST, KEY, POST)));
        assertThat(Frames.event(SecondFrames.commit(ANNA, "create", Wire.LIKE, KEY, LIKE, 7, START)))
                .isEqualTo(Frames.event(Frames.commit(ANNA, START, "create", Wire.LIKE, KEY, LIKE)));
        assertThat(Frames.event(SecondFrames.delete(ANNA, KEY, 7, START, Wire.REPOST)))
                .isEqualTo(Frames.event(Frames.delete(ANNA, KEY, START, Wire.REPOST)));
    }

    @Test
    void accountsAndIdentitiesBringTheirOwnTime() {
        var own = "\"active\":false,\"status\":\"deleted\",\"time\":\"2026-09-21T13:33:19.000Z\"";
        assertThat(Frames.event(SecondFrames.account(ANNA, own, 7, START)))
                .isEqualTo(new StreamEvent.AccountChanged(
                        new Did(ANNA), new AccountStatus(false, "deleted"), Instant.parse("2026-09-21T13:33:19Z")));
        assertThat(Frames.event(SecondFrames.identity(ANNA, "anna.example", 7, START)))
                .isEqualTo(new StreamEvent.HandleChanged(new Did(ANNA), "anna.example", WireTime.ofMicros(START)));
    }

    @Test
    void aSyncTellsWhoseRecordsAreVoid() {
        assertThat(Frames.event(SecondFrames.sync(ANNA, KEY, 7, START)))
                .isEqualTo(new StreamEvent.RepoSynced(new Did(ANNA), new Tid(KEY), WireTime.ofMicros(START)));
        assertThat(Frames.decode(SecondFrames.sync(ANNA, "", 7, START))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void whatAServerSaysOfItselfIsNoEvent() {
        assertThat(Frames.decode(SecondFrames.info("OutdatedCursor", "x"))).isEqualTo(Outcome.IGNORED);
        assertThat(Frames.decode(SecondFrames.error("ConsumerTooSlow", "x"))).isEqualTo(Outcome.IGNORED);
    }

    @Test
    void unknownKindsAreIgnored() {
        var unknown = SecondFrames.sync(ANNA, KEY, 7, START).replace("#sync\"", "#handshake\"");
        assertThat(Frames.decode(unknown)).isEqualTo(Outcome.IGNORED);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"did\":', '\"die\":'",
        "'did:plc:anna', 'plc:anna'",
        "'2026-', '226-'",
        "'\"$type\":\"network', '\"type\":\"network'",
        "'\"rev\":', '\"ref\":'"
    })
    void aBrokenFrameIsRejected(String whole, String broken) {
        var frame = SecondFrames.delete(ANNA, KEY, 7, START, Wire.POST);
        assertThat(frame).contains(whole);
        assertThat(Frames.decode(frame.replace(whole, broken))).isInstanceOf(Outcome.Rejected.class);
    }
}
