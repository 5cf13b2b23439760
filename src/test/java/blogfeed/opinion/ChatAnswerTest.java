package blogfeed.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatAnswerTest {
    private static final String YES = "{\"about\": true, \"reason\": \"It compares models.\"}";

    private static Reply said(String content) {
        return ChatAnswer.read(FakeModel.completion(content).getBytes(StandardCharsets.UTF_8));
    }

    private static Reply.Opinion opinion(String content) {
        return (Reply.Opinion) said(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                YES,
                "\n  " + YES + "  \n",
                "```json\n" + YES + "\n```",
                "Sure! Here is my answer:\n\n" + YES + "\n\nLet me know {if} I can help.",
                "<think>It could be {\"about\": false, \"reason\": \"?\"} but no.</think>" + YES,
                "Thoughts without a beginning</think>\n" + YES,
                "{\"about\":true,\"reason\":\"It compares models.\",\"score\":1,\"accept\":{\"beyond\":true}}",
                "{ not this } {\"nor\": \"this\"} " + YES,
                YES + YES,
                "{{{" + YES
            })
    void whatIsAskedForIsFoundAmongFencesAndChatter(String content) {
        assertThat(said(content)).isEqualTo(new Reply.Opinion(true, "It compares models."));
    }

    @Test
    void aNoIsANo() {
        assertThat(said("{\"about\": false, \"reason\": \"About knitting.\"}"))
                .isEqualTo(new Reply.Opinion(false, "About knitting."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "true",
                "Yes, it is about language models.",
                "{\"about\": \"true\", \"reason\": \"x\"}",
                "{\"about\": 1, \"reason\": \"x\"}",
                "{\"about\": null, \"reason\": \"x\"}",
                "{\"about\": true}",
                "{\"about\": true, \"reason\": 7}",
                "{\"About\": true, \"reason\": \"x\"}",
                "{\"answer\": {\"about\": true, \"reason\": \"x\"}}",
                "{\"about\": true, \"reason\": \"cut off",
                "{\"about\": false, \"about\": true, \"reason\": \"twice\"}",
                "{\"about\": true, \"reason\": \"x\"} {\"about\": false, \"reason\": \"y\"}",
                "{\"about\": true, \"reason\": \"x\"} {\"about\": \"maybe\", \"reason\": \"y\"}",
                "<think>{\"about\": true, \"reason\": \"x\"}</think>"
            })
    void anythingElseSaysNothing(String content) {
        assertThat(said(content)).isInstanceOf(Reply.Unusable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "<html>Bad gateway</html>",
                "{\"choices\": []}",
                "{\"choices\": [{\"text\": \"{\\\"about\\\":true}\"}]}",
                "{\"choices\": [{\"message\": {\"content\": null}}]}",
                "{\"choices\": [{\"message\": {\"content\": {\"about\": true, \"reason\": \"x\"}}}]}",
                "{\"about\": true, \"reason\": \"x\"}"
            })
    void whatIsNoChatCompletionSaysNothing(String body) {
        assertThat(ChatAnswer.read(body.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Reply.Unusable.class);
    }

    @Test
    void aReasonIsOneShortLine() {
        var reason = opinion("{\"about\": true, \"reason\": \"a\\n\\n\\u001b[31mb\\u0000 \\u202e c\\ud800 "
                        + "d".repeat(2_000) + "\"}")
                .reason();
        assertThat(reason).startsWith("a [31mb c� d").hasSizeLessThanOrEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":", "[", "{}", "{\"about\":"})
    void repeatedWithoutEndItIsReadInTime(String piece) {
        assertThat(said(piece.repeat(60_000 / piece.length()))).isInstanceOf(Reply.Unusable.class);
        assertThat(said(piece.repeat(200_000))).isInstanceOf(Reply.Unusable.class);
    }

    @Test
    void whatAServerComplainsOfIsOneShortLine() {
        assertThat(complaint("{\"error\": {\"message\": \"model 'x'\\nnot found\", \"code\": null}}"))
                .isEqualTo("model 'x' not found");
        assertThat(complaint("{\"error\": \"no model\"}")).isEqualTo("no model");
        assertThat(complaint("<html>")).isEmpty();
        assertThat(complaint("{\"error\": {\"message\": \"" + "x".repeat(5_000) + "\"}}"))
                .hasSize(200);
    }

    private static String complaint(String body) {
        return ChatAnswer.complaint(body.getBytes(StandardCharsets.UTF_8));
    }
}
