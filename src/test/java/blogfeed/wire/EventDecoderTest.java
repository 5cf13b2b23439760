package blogfeed.wire;

import static blogfeed.wire.Frames.ANNA;
import static blogfeed.wire.Frames.BEN;
import static blogfeed.wire.Frames.START;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AccountStatus;
import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.model.Tid;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventDecoderTest {
    private static final String RKEY = "3kaaaaaaaaa22";
    private static final Instant AT = WireTime.ofMicros(START);
    private static final Tid REV = new Tid(Frames.rev(START));

    @Test
    void likesAndRepostsNameTheirPost() {
        var subject = AtUri.post(new Did(ANNA), "3kbbbbbbbbb22");
        assertThat(Frames.event(Frames.like(BEN, RKEY, START, subject.toString())))
                .isEqualTo(new StreamEvent.Engaged(EngagementKind.LIKE, new Did(BEN), RKEY, REV, subject, AT));
        assertThat(Frames.event(Frames.repost(BEN, RKEY, START, subject.toString())))
                .isEqualTo(new StreamEvent.Engaged(EngagementKind.REPOST, new Did(BEN), RKEY, REV, subject, AT));
    }

    @Test
    void deletesNameTheRecord() {
        assertThat(Frames.event(Frames.delete(BEN, RKEY, START, Wire.POST)))
                .isEqualTo(new StreamEvent.PostDeleted(new Did(BEN), RKEY, REV, AT));
        assertThat(Frames.event(Frames.delete(BEN, RKEY, START, Wire.REPOST)))
                .isEqualTo(new StreamEvent.Disengaged(EngagementKind.REPOST, new Did(BEN), RKEY, REV, AT));
    }

    @Test
    void accountEventsBringTheirOwnTime() {
        var time = ",\"time\":\"2026-09-21T13:33:10.5Z\"";
        assertThat(Frames.event(Frames.account(BEN, START, "\"active\":false,\"status\":\"deleted\"" + time)))
                .isEqualTo(new StreamEvent.AccountChanged(
                        new Did(BEN), new AccountStatus(false, "deleted"), Instant.parse("2026-09-21T13:33:10.5Z")));
        assertThat(Frames.event(Frames.account(BEN, START, "\"active\":true,\"status\":\"throttled\"")))
                .isEqualTo(new StreamEvent.AccountChanged(new Did(BEN), AccountStatus.ACTIVE, AT));
        assertThat(Frames.event(Frames.account(BEN, START, "\"active\":false")))
                .isEqualTo(new StreamEvent.AccountChanged(new Did(BEN), new AccountStatus(false, "inactive"), AT));
    }

    /** Else it would outrank every later, honest event of the account. */
    @Test
    void anAccountEventFromTheFutureHappensWhenItIsSeen() {
        assertThat(Frames.event(Frames.account(BEN, START, "\"active\":true,\"time\":\"2150-01-01T00:00:00Z\"")))
                .isEqualTo(new StreamEvent.AccountChanged(new Did(BEN), AccountStatus.ACTIVE, AT));
    }

    @Test
    void identityEventsMatterForTheirHandle() {
        assertThat(Frames.event(Frames.identity(BEN, START, "\"handle\":\"Ben.Example.com\"")))
                .isEqualTo(new StreamEvent.HandleChanged(new Did(BEN), "ben.example.com", AT));
        assertThat(Frames.decode(Frames.identity(BEN, START, ""))).isEqualTo(Outcome.IGNORED);
        assertThat(Frames.decode(Frames.identity(BEN, START, "\"handle\":\"<script>\"")))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void whatIsUnknownIsIgnored() {
        assertThat(Frames.decode("{\"did\":\"" + BEN + "\",\"time_us\":1,\"kind\":\"sync\"}"))
                .isEqualTo(Outcome.IGNORED);
        assertThat(Frames.decode(Frames.commit(BEN, START, "create", "org.example.thing", "a::b/c", "7")))
                .isEqualTo(Outcome.IGNORED);
        assertThat(Frames.decode(Frames.commit(BEN, START, "bless", Wire.POST, RKEY, "{}")))
                .isEqualTo(Outcome.IGNORED);
        assertThat(Frames.decode(Frames.like(BEN, RKEY, START, "at://" + ANNA + "/app.bsky.feed.generator/news")))
                .isEqualTo(Outcome.IGNORED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "42",
                "\"text\"",
                "{}",
                "{}{}",
                "\u0000",
                "{\"did\":null}",
                "{\"did\":{},\"kind\":[]}",
                "{\"did\":\"did:plc:a\",\"kind\":\"commit\"}",
                "{\"did\":\"did:plc:a\",\"time_us\":\"1\",\"kind\":\"commit\"}",
                "{\"did\":\"did:plc:a\",\"time_us\":1e99,\"kind\":\"commit\"}",
                "{\"did\":\"did:plc:a\",\"time_us\":-1,\"kind\":\"commit\"}",
                "{\"did\":\"did:plc:a\",\"time_us\":9223372036854775807,\"kind\":\"account\",\"account\":{\"active\":true}}",
                "{\"did\":\"did:plc:a\",\"time_us\":1}",
                "{\"did\":\"did:plc:a\",\"time_us\":1,\"kind\":\"commit\",\"commit\":[]}",
                "{\"did\":\"did:plc:a\",\"time_us\":1,\"kind\":\"commit\",\"commit\":{\"collection\":\"app.bsky.feed.post\"}}",
                "{\"did\":\"did:plc:a\",\"time_us\":1,\"kind\":\"account\",\"account\":{\"active\":\"yes\"}}"
            })
    void junkIsRejected(String junk) {
        assertThat(Frames.decode(junk)).isInstanceOf(Outcome.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "", ".", "..", "a/b", "a b", "ключ", "\\ud800"})
    void anInvalidRecordKeyIsRejected(String rkey) {
        assertThat(Frames.decode(Frames.delete(BEN, rkey, START, Wire.POST))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void anInvalidDidRevisionRecordOrSubjectIsRejected() {
        var like = Frames.like(BEN, RKEY, START, Frames.postUri(ANNA, RKEY));
        assertThat(Frames.decode(like.replace(BEN, "ben.example.com"))).isInstanceOf(Outcome.Rejected.class);
        assertThat(Frames.decode(like.replace(Frames.rev(START), "yesterday"))).isInstanceOf(Outcome.Rejected.class);
        assertThat(Frames.decode(like.replace("\"record\"", "\"cord\""))).isInstanceOf(Outcome.Rejected.class);
        assertThat(Frames.decode(like.replace("at://", "https://"))).isInstanceOf(Outcome.Rejected.class);
        assertThat(Frames.decode(like.replace("\"uri\"", "\"url\""))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void nestingBeyondTheBoundIsRejected() {
        assertThat(Frames.decode(
                        Frames.post(BEN, RKEY, START, "\"text\":\"\",\"x\":" + "[".repeat(50) + "]".repeat(50))))
                .isInstanceOf(Outcome.Emitted.class);
        assertThat(Frames.decode(Frames.post(
                        BEN, RKEY, START, "\"text\":\"\",\"x\":" + "[".repeat(10_000) + "]".repeat(10_000))))
                .isInstanceOf(Outcome.Rejected.class);
    }
}
