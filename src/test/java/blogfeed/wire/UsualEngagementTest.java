package blogfeed.wire;

import static blogfeed.wire.Frames.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short way must be taken by what servers usually write, and by nothing that could mean something else. */
final class UsualEngagementTest {
    private static final String WHO = "did:plc:rwpx5klbgfvfik7zcraajajk";
    private static final String AUTHOR = "did:plc:fb3p4ffutjsf7ju53pvawfoz";
    private static final String KEY = "3msqyvvnlrc2f";
    private static final String CID = "bafyreia3hohcce3r4k6sy73oisjb23beyfqtkpsbffkqfkiieumfplaoxu";
    private static final String VIA =
            ",\"via\":{\"cid\":\"" + CID + "\",\"uri\":\"at://" + WHO + "/app.bsky.feed.repost/" + KEY + "\"}";

    private final KnownRecords known = new KnownRecords().with(AUTHOR, "3known2222222");
    private final UsualEngagement usual = new UsualEngagement();

    private boolean isIdle(String frame) {
        var bytes = ("junk" + frame + "junk").getBytes(UTF_8);
        return usual.isIdle(bytes, 4, bytes.length - 4, known);
    }

    private static String record(String collection, String rkey, String more) {
        return "{\"$type\":\"" + collection + "\",\"createdAt\":\"2026-08-11T12:50:16.851Z\",\"subject\":{\"cid\":\""
                + CID + "\",\"uri\":\"at://" + AUTHOR + "/app.bsky.feed.post/" + rkey + "\"}" + more + "}";
    }

    private static String first(String collection, String rkey, String more) {
        return Frames.commit(WHO, START, "create", collection, KEY, record(collection, rkey, more));
    }

    private static String second(String collection, String rkey, String more) {
        return SecondFrames.commit(WHO, "create", collection, KEY, record(collection, rkey, more), 61_781, START)
                .replace("bafyreiinvented", CID);
    }

    @Test
    void likesAndRepostsOfOthersPostsAreIdleOnBothWires() {
        for (var collection : new String[] {Wire.LIKE, Wire.REPOST}) {
            for (var more : new String[] {"", VIA}) {
                assertThat(isIdle(first(collection, KEY, more))).isTrue();
                assertThat(isIdle(second(collection, KEY, more))).isTrue();
            }
        }
        var counted = first(Wire.LIKE, KEY, "").replace(",\"kind\"", ",\"cursor\":12345,\"kind\"");
        assertThat(isIdle(counted))
                .as("as servers of today write the first wire")
                .isTrue();
    }

    @Test
    void thoseOfKnownPostsAreNot() {
        assertThat(isIdle(first(Wire.LIKE, "3known2222222", VIA))).isFalse();
        assertThat(isIdle(second(Wire.REPOST, "3known2222222", VIA))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'create', 'delete'",
        "'create', 'update'",
        "'feed.like', 'feed.like2'",
        "'app.bsky.feed.post/', 'app.bsky.feed.list/'",
        "'3msqyvvnlrc2f\"}', '3msqyvvnlrc2\\\"}'",
        "'3msqyvvnlrc2f\"}', '3msqyvvnlrc2f2\"}'",
        "'3msqyvvnlrc2f\"}', '3msqyvvnl\\u0032f\"}'",
        "'at://did:plc:fb3p4ffutjsf7ju53pvawfoz', 'at://did:plc:fb3p4ffutjsf7ju53pvaw\"oz'",
        "'at://did:plc:fb3p4ffutjsf7ju53pvawfoz', 'at://did:web:fb3p4ffutjsf7ju53pvawfoz'",
        "'\"subject\":{', '\"subjekt\":{'",
        "'\"subject\":{', '\"x\":{\"subject\":{'"
    })
    void whatDiffersIsLeftToTheLongWay(String usually, String differently) {
        for (var frame : new String[] {first(Wire.LIKE, KEY, ""), second(Wire.LIKE, KEY, "")}) {
            assertThat(frame).contains(usually);
            assertThat(isIdle(frame.replace(usually, differently))).isFalse();
        }
    }

    @Test
    void aFrameCutOffAnywhereIsNoReasonToRunBeyondIt() {
        for (var frame : new String[] {first(Wire.LIKE, KEY, ""), second(Wire.LIKE, KEY, "")}) {
            var bytes = frame.getBytes(UTF_8);
            for (int to = 0; to < frame.indexOf("post/"); to++) {
                assertThat(usual.isIdle(bytes, 0, to, known)).isFalse();
            }
        }
    }
}
