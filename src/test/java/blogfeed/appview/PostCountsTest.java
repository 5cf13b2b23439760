package blogfeed.appview;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.AtUri;
import blogfeed.model.Engagement;
import blogfeed.model.PostDraft;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostCountsTest {
    private static final AtUri ONE = PostDraft.uri("ada", "1");
    private static final AtUri TWO = PostDraft.uri("ada", "2");

    @Test
    void countsAreReadAmongAllThatAPostViewHolds() {
        var counts = parse("""
                {"posts":[{"uri":"at://did:plc:ada/app.bsky.feed.post/1","cid":"bafy","author":{"did":"did:plc:ada"},
                  "record":{"text":"x","likeCount":99},"likeCount":1,"repostCount":2,"quoteCount":3,"replyCount":4,
                  "bookmarkCount":5,"indexedAt":"2026-03-10T12:00:00Z","labels":[]}]}
                """);
        assertThat(counts).isEqualTo(new PostCounts(Map.of(ONE, new Engagement(1, 2, 3, 4)), 0));
    }

    @Test
    void aCountLeftOutIsNone() {
        assertThat(parse(item("\"likeCount\":7")).counts()).containsEntry(ONE, new Engagement(7, 0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"indexedAt\":1",
                "\"likeCount\":-1",
                "\"likeCount\":\"7\"",
                "\"likeCount\":7.5",
                "\"likeCount\":null",
                "\"likeCount\":7,\"replyCount\":[]",
                "\"likeCount\":99999999999",
                "\"likeCount\":2000000000"
            })
    void anItemWithoutRealCountsIsSkippedAndCounted(String counts) {
        var body = item(counts + "},{\"uri\":\"" + TWO + "\",\"likeCount\":1");
        assertThat(parse(body).counts()).containsOnlyKeys(TWO);
        assertThat(parse(body).unreadable()).isEqualTo(1);
    }

    @Test
    void whatNobodyAskedForIsSkippedAndCounted() {
        var body = "{\"posts\":[{\"uri\":\"at://did:plc:eve/app.bsky.feed.post/1\",\"likeCount\":1},7,null,{},[[]]]}";
        assertThat(parse(body)).isEqualTo(new PostCounts(Map.of(), 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "[]", "{\"posts\":{}}", "{\"posts\":[", "null", "7"})
    void whatIsNoSuchAnswerIsNone(String body) {
        assertThat(PostCounts.parse(bytes(body), Set.of(ONE))).isEmpty();
    }

    @Test
    void anAnswerBeyondItsBoundsIsNone() {
        assertThat(PostCounts.parse(bytes("{\"posts\":" + "[".repeat(100_000)), Set.of(ONE)))
                .isEmpty();
        var endless = "{\"posts\":[" + "1,".repeat(300_000) + "1]}";
        assertThat(PostCounts.parse(bytes(endless), Set.of(ONE))).isEmpty();
    }

    private static String item(String counts) {
        return "{\"posts\":[{\"uri\":\"" + ONE + "\"," + counts + "}]}";
    }

    private static PostCounts parse(String body) {
        return PostCounts.parse(bytes(body), Set.of(ONE, TWO)).orElseThrow();
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
