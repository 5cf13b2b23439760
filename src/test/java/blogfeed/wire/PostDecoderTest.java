package blogfeed.wire;

import static blogfeed.wire.Frames.ANNA;
import static blogfeed.wire.Frames.BEN;
import static blogfeed.wire.Frames.START;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.Card;
import blogfeed.model.Did;
import blogfeed.model.LinkFacet;
import blogfeed.model.Post;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostDecoderTest {
    private static final String RKEY = "3kaaaaaaaaa22";
    private static final String EXTERNAL =
            "{\"$type\":\"app.bsky.embed.external\",\"external\":{\"uri\":\"https://blog.example/a?b=1\\u0026c=2\","
                    + "\"title\":\"A title\",\"description\":\"A \\u003cdescription\\u003e\"}}";

    private static Post post(String fields) {
        return ((StreamEvent.PostSaved) Frames.event(Frames.post(BEN, RKEY, START, fields))).post();
    }

    private static boolean rejected(String fields) {
        return Frames.decode(Frames.post(BEN, RKEY, START, fields)) instanceof Outcome.Rejected;
    }

    private static String reference(String did, String rkey) {
        return "{\"cid\":\"bafyreiinvented\",\"uri\":\"" + Frames.postUri(did, rkey) + "\"}";
    }

    private static String repeat(int times, String item) {
        return IntStream.range(0, times).mapToObj(i -> item).collect(Collectors.joining(","));
    }

    @Test
    void aPlainPostHasItsNameTimesAndText() {
        var post = post("\"text\":\"Grüße \\u0026 more\\n\"");
        assertThat(post.uri()).isEqualTo(AtUri.post(new Did(BEN), RKEY));
        assertThat(post.rev().value()).isEqualTo(Frames.rev(START));
        assertThat(post.claimedAt()).isEqualTo(Instant.parse("2026-09-21T13:33:20Z"));
        assertThat(post.witnessedAt()).isEqualTo(WireTime.ofMicros(START));
        assertThat(post.text()).isEqualTo("Grüße & more\n");
        assertThat(post.card()).isNull();
        assertThat(post.isReply()).isFalse();
    }

    @Test
    void aReplyKnowsParentAndRoot() {
        var post = post("\"text\":\"\",\"reply\":{\"parent\":" + reference(ANNA, "p") + ",\"root\":"
                + reference(BEN, "r") + "}");
        assertThat(post.parent()).isEqualTo(AtUri.post(new Did(ANNA), "p"));
        assertThat(post.root()).isEqualTo(AtUri.post(new Did(BEN), "r"));
    }

    @Test
    void theCardIsFoundAloneAndBesideAQuote() {
        var card = new Card("https://blog.example/a?b=1&c=2", "A title", "A <description>");
        assertThat(post("\"text\":\"\",\"embed\":" + EXTERNAL).card()).isEqualTo(card);
        var both = post("\"text\":\"\",\"embed\":{\"$type\":\"app.bsky.embed.recordWithMedia\",\"media\":" + EXTERNAL
                + ",\"record\":{\"$type\":\"app.bsky.embed.record\",\"record\":" + reference(ANNA, "q") + "}}");
        assertThat(both.card()).isEqualTo(card);
        assertThat(both.quoted()).isEqualTo(AtUri.post(new Did(ANNA), "q"));
    }

    @Test
    void onlyAPostCanBeQuoted() {
        var embed =
                "\"text\":\"\",\"embed\":{\"$type\":\"app.bsky.embed.record\",\"record\":" + reference(ANNA, "q") + "}";
        assertThat(post(embed).quoted()).isEqualTo(AtUri.post(new Did(ANNA), "q"));
        assertThat(post(embed.replace("feed.post/q", "feed.generator/q")).quoted())
                .isNull();
    }

    @Test
    void linksOfFacetsKeepTheirRange() {
        var facet =
                "{\"index\":{\"byteStart\":2,\"byteEnd\":9},\"features\":[{\"$type\":\"app.bsky.richtext.facet#tag\",\"tag\":\"x\"},"
                        + "{\"$type\":\"app.bsky.richtext.facet#link\",\"uri\":\"https://blog.example/f\"}]}";
        assertThat(post("\"text\":\"\",\"facets\":[7,null," + facet + "," + facet.replace("2", "-2") + "]")
                        .facets())
                .containsExactly(new LinkFacet(2, 9, "https://blog.example/f"));
        assertThat(post("\"text\":\"\",\"facets\":[" + repeat(30, facet) + "]").facets())
                .hasSize(20);
    }

    @Test
    void languagesAndLabelsAreBounded() {
        var labels = "\"labels\":{\"$type\":\"com.atproto.label.defs#selfLabels\",\"values\":["
                + repeat(12, "{\"val\":\"porn\"}") + "]}";
        var post = post("\"text\":\"\",\"langs\":[\"de\",7,\"en\",\"ja\",\"fr\"]," + labels);
        assertThat(post.languages()).containsExactly("de", "en", "ja");
        assertThat(post.labels()).hasSize(10).containsOnly("porn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "\"text\"",
                "[]",
                "{}",
                "[[]]",
                "{\"$type\":{},\"values\":7,\"external\":[],\"uri\":8}"
            })
    void anyPartOfAWrongShapeIsLeftOutByItself(String junk) {
        var fields = "\"reply\":%1$s,\"embed\":%1$s,\"facets\":%1$s,\"labels\":%1$s,\"text\":\"kept\"".formatted(junk);
        var post = post(fields + ",\"langs\":[\"en\"]");
        assertThat(post.text()).isEqualTo("kept");
        assertThat(post.languages()).containsExactly("en");
        assertThat(post.facets()).isEmpty();
        assertThat(post.labels()).isEmpty();
        assertThat(post.card()).isNull();
        assertThat(post.isReply()).isFalse();
        assertThat(post("\"text\":\"\",\"langs\":" + junk).languages()).hasSizeLessThan(2);
    }

    @Test
    void aCardIsCutButNotItsUrl() {
        var embed =
                "\"text\":\"\",\"embed\":{\"$type\":\"app.bsky.embed.external\",\"external\":{\"uri\":\"https://a.example/%s\","
                        + "\"title\":\"%s\",\"description\":\"%s\"}}";
        assertThat(post(embed.formatted("", "t".repeat(299) + "😀", "d".repeat(5_000)))
                        .card())
                .isEqualTo(new Card("https://a.example/", "t".repeat(299), "d".repeat(1_000)));
        assertThat(post(embed.formatted("x".repeat(5_000), "", "")).card()).isNull();
    }

    @Test
    void whatBreaksDatabasesIsReplaced() {
        assertThat(post("\"text\":\"a\\u0000b \\ud800 c \\udc00 😀 \\ud83d\\ude00\"")
                        .text())
                .isEqualTo("a b \ufffd c \ufffd 😀 😀");
    }

    @Test
    void whatTheAppViewWouldNotIndexIsRejected() {
        assertThat(rejected("")).isTrue();
        assertThat(rejected("\"text\":7")).isTrue();
        assertThat(rejected("\"text\":\"" + "x".repeat(3_001) + "\"")).isTrue();
        assertThat(rejected("\"text\":\"" + "ü".repeat(1_501) + "\"")).isTrue();
        assertThat(rejected("\"text\":\"" + "ü".repeat(1_500) + "\"")).isFalse();
        assertThat(Frames.decode(Frames.post(BEN, RKEY, START, "\"text\":\"\"")
                        .replace("\"$type\":\"app.bsky.feed.post\"", "\"$type\":\"app.bsky.feed.like\"")))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-09-21", "2026-09-21T13:33:20", "2026-02-31T13:33:20Z", "2026-09-21T13:33Z"
            })
    void aPostWithoutADatetimeIsRejected(String createdAt) {
        assertThat(Frames.decode(
                        Frames.post(BEN, RKEY, START, "\"text\":\"\"").replace("2026-09-21T13:33:20.000Z", createdAt)))
                .isEqualTo(Outcome.rejected("createdAt is no datetime"));
    }
}
