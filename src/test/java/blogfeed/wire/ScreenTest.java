package blogfeed.wire;

import static blogfeed.wire.Frames.ANNA;
import static blogfeed.wire.Frames.BEN;
import static blogfeed.wire.Frames.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScreenTest {
    private static final String KNOWN = "3kaaaaaaaaa22";
    private static final String OTHER = "3kaaaaaaaaa33";

    private final Screen screen = new Screen();
    private final KnownRecords known = new KnownRecords().with(ANNA, KNOWN);

    private boolean matters(String frame) {
        var bytes = ("junk" + frame + "junk").getBytes(UTF_8);
        return screen.matters(bytes, 4, bytes.length - 4, known);
    }

    private boolean postMatters(String fields) {
        return matters(Frames.post(BEN, OTHER, START, fields));
    }

    @Test
    void onlyEngagementWithKnownPostsMatters() {
        assertThat(matters(Frames.like(BEN, OTHER, START, Frames.postUri(ANNA, KNOWN))))
                .isTrue();
        assertThat(matters(Frames.repost(BEN, OTHER, START, Frames.postUri(ANNA, KNOWN))))
                .isTrue();
        assertThat(matters(Frames.like(BEN, OTHER, START, Frames.postUri(ANNA, OTHER))))
                .isFalse();
        assertThat(matters(Frames.like(BEN, OTHER, START, Frames.postUri(BEN, KNOWN))))
                .isFalse();
        assertThat(matters(Frames.like(BEN, OTHER, START, "at://" + ANNA + "/app.bsky.feed.generator/" + KNOWN)))
                .isFalse();
    }

    @Test
    void onlyDeletesOfKnownEngagementMatter() {
        assertThat(matters(Frames.delete(ANNA, KNOWN, START, Wire.LIKE))).isTrue();
        assertThat(matters(Frames.delete(ANNA, OTHER, START, Wire.REPOST))).isFalse();
    }

    @Test
    void anUpdateOfKnownEngagementMattersWhereverItGoes() {
        var like = Frames.like(ANNA, KNOWN, START, Frames.postUri(BEN, OTHER));
        assertThat(matters(like)).isFalse();
        assertThat(matters(like.replace("\"create\"", "\"update\""))).isTrue();
        var other = Frames.like(BEN, OTHER, START, Frames.postUri(BEN, OTHER));
        assertThat(matters(other.replace("\"create\"", "\"update\""))).isFalse();
    }

    @Test
    void everyDeleteAndEveryUpdateOfAPostMatters() {
        assertThat(matters(Frames.delete(BEN, OTHER, START, Wire.POST))).isTrue();
        assertThat(matters(Frames.commit(BEN, START, "update", Wire.POST, OTHER, "{\"text\":\"no link\"}")))
                .isTrue();
    }

    @Test
    void foreignCollectionsNeverMatter() {
        var http = "{\"text\":\"https://example.com\"}";
        assertThat(matters(Frames.commit(BEN, START, "create", "app.bsky.feed.threadgate", OTHER, http)))
                .isFalse();
        assertThat(matters(Frames.commit(BEN, START, "update", "app.bsky.feed.posts", OTHER, http)))
                .isFalse();
        assertThat(matters(Frames.delete(BEN, OTHER, START, "org.example.thing")))
                .isFalse();
    }

    @Test
    void longFormRecordsAlwaysMatter() {
        for (var collection : Wire.NATIVE) {
            assertThat(matters(Frames.commit(BEN, START, "create", collection, OTHER, "{}")))
                    .isTrue();
            assertThat(matters(SecondFrames.commit(BEN, "update", collection, OTHER, "{}", 7, START)))
                    .isTrue();
            assertThat(matters(Frames.delete(BEN, OTHER, START, collection))).isTrue();
            assertThat(matters(Frames.commit(BEN, START, "create", collection + "s", OTHER, "{}")))
                    .isFalse();
        }
    }

    @Test
    void aQuoteOfALongFormRecordMattersKnownOrNot() {
        for (var collection :
                new String[] {"site.standard.document", "pub.leaflet.document", "com.whtwnd.blog.entry"}) {
            assertThat(postMatters("\"text\":\"\",\"embed\":{\"record\":{\"uri\":\"at://" + ANNA + "/" + collection
                            + "/" + OTHER + "\"}}"))
                    .isTrue();
            assertThat(matters(Frames.like(BEN, OTHER, START, "at://" + ANNA + "/" + collection + "/" + OTHER)))
                    .isFalse();
        }
        assertThat(postMatters(
                        "\"text\":\"\",\"embed\":{\"record\":{\"uri\":\"at://" + ANNA + "/app.bsky.graph.list/x\"}}"))
                .isFalse();
    }

    @Test
    void anAwaitedPostMattersWhateverIsInIt() {
        known.awaiting(BEN, OTHER);
        var record = "{\"text\":\"tea\",\"rkey\":\"" + KNOWN + "\",\"did\":\"" + ANNA + "\"}";
        assertThat(matters(Frames.commit(BEN, START, "create", Wire.POST, OTHER, record)))
                .isTrue();
        assertThat(matters(Frames.commit(BEN, START, "create", Wire.POST, KNOWN, record)))
                .isFalse();
        assertThat(matters(SecondFrames.commit(BEN, "create", Wire.POST, OTHER, record, 7, START)))
                .isTrue();
        assertThat(matters(SecondFrames.commit(ANNA, "create", Wire.POST, OTHER, record, 7, START)))
                .isFalse();
    }

    @Test
    void accountsAlwaysMatterAndIdentitiesWithAHandle() {
        assertThat(matters(Frames.account(BEN, START, "\"active\":true"))).isTrue();
        assertThat(matters(Frames.identity(BEN, START, "\"handle\":\"ben.example.com\"")))
                .isTrue();
        assertThat(matters(Frames.identity(BEN, START, ""))).isFalse();
    }

    @Test
    void aPostWithoutLinkAndKnownPostDoesNotMatter() {
        assertThat(postMatters("\"text\":\"Just tea & cake, h t t p \\n\\\"quoted\\\" \\u0026 \\u003cb\\u003e 🫖\""))
                .isFalse();
        assertThat(postMatters(
                        "\"text\":\"\",\"reply\":{\"parent\":{\"uri\":\"" + Frames.postUri(ANNA, OTHER) + "\"}}"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example",
                "https://a.example",
                "Https://a.example",
                "HTTP://A.EXAMPLE",
                "\\u0068ttp://a.example",
                "h\\u0074tp://a.example",
                "https:\\/\\/a.example"
            })
    void aLinkIsSeenHoweverItIsWritten(String link) {
        assertThat(postMatters("\"text\":\"see " + link + "\"")).isTrue();
        assertThat(postMatters("\"text\":\"\",\"embed\":{\"external\":{\"uri\":\"" + link + "\"}}"))
                .isTrue();
    }

    @Test
    void aReplyToOrQuoteOfAKnownPostMattersHoweverItIsWritten() {
        var uri = Frames.postUri(ANNA, KNOWN);
        assertThat(postMatters("\"reply\":{\"root\":{\"uri\":\"" + uri + "\"}},\"text\":\"\""))
                .isTrue();
        assertThat(postMatters("\"text\":\"\",\"embed\":{\"record\":{\"record\":{\"uri\":\"" + uri + "\"}}}"))
                .isTrue();
        assertThat(postMatters("\"text\":\"\",\"embed\":{\"record\":{\"uri\":\"" + uri.replace("/", "\\/") + "\"}}"))
                .isTrue();
    }

    @Test
    void theOrderOfKeysDoesNotMatter() {
        var subject = "{\"subject\":{\"uri\":\"%s\"},\"via\":{\"uri\":\"%s\"}}";
        var frame = "{\"commit\":{\"record\":%s,\"rkey\":\"a\",\"collection\":\"%s\",\"operation\":\"create\"},"
                + "\"extra\":[{\"kind\":\"account\"}],\"kind\":\"commit\",\"time_us\":1,\"did\":\"" + BEN + "\"}";
        var mine = subject.formatted(Frames.postUri(ANNA, KNOWN), Frames.postUri(ANNA, OTHER));
        var others = subject.formatted(Frames.postUri(ANNA, OTHER), Frames.postUri(ANNA, KNOWN));
        assertThat(matters(frame.formatted(mine, Wire.LIKE))).isTrue();
        assertThat(matters(frame.formatted(others, Wire.LIKE))).isFalse();
        assertThat(matters(frame.formatted(mine, "app.bsky.graph.follow"))).isFalse();
        var delete = "{\"commit\":{\"rkey\":\"%s\",\"collection\":\"" + Wire.LIKE
                + "\",\"operation\":\"delete\"},\"kind\":\"commit\",\"did\":\"" + ANNA + "\"}";
        assertThat(matters(delete.formatted(KNOWN))).isTrue();
        assertThat(matters(delete.formatted(OTHER))).isFalse();
    }

    @Test
    void whatHidesBehindEscapesIsLeftToTheParser() {
        var like = Frames.like(BEN, OTHER, START, Frames.postUri(ANNA, OTHER));
        assertThat(matters(like)).isFalse();
        assertThat(matters(like.replace("\"subject\"", "\"s\\u0075bject\""))).isTrue();
        assertThat(matters(like.replace("at://", "at:\\/\\/"))).isTrue();
        assertThat(matters(like.replace("\"collection\"", "\"\\u0063ollection\"")))
                .isTrue();
        assertThat(matters(like.replace(".like\",\"rkey", ".\\u006cike\",\"rkey")))
                .isTrue();
        assertThat(matters(Frames.delete(BEN, "\\u0033kaaaaaaaaa22", START, Wire.LIKE)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "null", "[]", "42", "\"", "{\"did\":", "{\"kind\":\"commit\"}", "{\"kind\":7}", "{}"})
    void junkIsLeftToTheParser(String junk) {
        assertThat(matters(junk)).isTrue();
    }
}
