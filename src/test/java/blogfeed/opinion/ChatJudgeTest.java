package blogfeed.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.http.Ticking;
import blogfeed.judge.Material;
import blogfeed.judge.Question;
import blogfeed.store.Opinions.Asked;
import blogfeed.topic.Topic;
import blogfeed.topic.TopicDraft;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ChatJudgeTest {
    private static final String KEY = "sk-secret";

    @TempDir
    Path folder;

    private final Ticking clock = new Ticking();
    private final FakeModel model = new FakeModel(Duration.ofMillis(500));
    private ChatJudge judge;
    private Question question;

    @BeforeEach
    void ask() {
        var topic = Topic.read(TopicDraft.write(folder, "looms", TopicDraft.yaml("all: {weight: 4, terms: [loom]}")));
        var material = new Material("https://a.example/x", "On looms", "", "", "Once.", "");
        question = new Question(new Asked(1, "looms", "m", "j"), topic, material);
        judge = model.judge(clock);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void aQuestionIsOneChatCompletionWithTopicAndArticle() {
        assertThat(judge.ask(question)).isEqualTo(new Reply.Opinion(true, "it is"));
        assertThat(model.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("/v1/chat/completions");
            assertThat(asked.authorization()).isEqualTo("null");
            assertThat(asked.body().path("model").asText()).isEqualTo("small");
            assertThat(asked.body().path("stream").asBoolean(true)).isFalse();
            assertThat(asked.body().path("messages").findValuesAsText("role")).containsExactly("system", "user");
            assertThat(asked.instructions()).contains("The topic: Invented").doesNotContain("On looms");
            assertThat(asked.article()).contains("\"title\":\"On looms\"").doesNotContain("Invented");
        });
    }

    @Test
    void aKeyGoesAlongAndIsToldNobody() {
        judge = model.judge("small", Optional.of(KEY), clock);
        model.answers(404, Map.of(), "{\"error\": {\"message\": \"no model for " + KEY + " here\"}}");
        assertThat(judge.ask(question))
                .isEqualTo(new Reply.Silent("HTTP 404", "no model for … here", Optional.empty()));
        model.answers(401, Map.of(), "{\"error\": {\"message\": \"bad key sk-se****\"}}");
        assertThat(judge.ask(question)).isEqualTo(new Reply.Silent("HTTP 401", "", Optional.empty()));
        assertThat(model.asked()).extracting(FakeModel.Asked::authorization).containsOnly("Bearer " + KEY);
        assertThat(judge.name()).doesNotContain(KEY);
    }

    @Test
    void aModelThatRefusesTheOptionsIsAskedWithoutThemFromThenOn() {
        model.answers(400, Map.of(), "{\"error\": {\"message\": \"unsupported parameter: max_tokens\"}}");
        assertThat(judge.ask(question)).isEqualTo(new Reply.Opinion(true, "it is"));
        assertThat(judge.ask(question)).isEqualTo(new Reply.Opinion(true, "it is"));
        assertThat(model.asked())
                .extracting(asked -> asked.body().has("max_tokens"))
                .containsExactly(true, false, false);
    }

    @Test
    void oneThatRefusesTheQuestionItselfKeepsTheOptions() {
        model.answers(400, Map.of(), "{}");
        model.answers(400, Map.of(), "{\"error\": {\"message\": \"too many tokens\"}}");
        assertThat(judge.ask(question)).isEqualTo(new Reply.Unusable("HTTP 400", "too many tokens"));
        judge.ask(question);
        assertThat(model.asked())
                .extracting(asked -> asked.body().has("max_tokens"))
                .containsExactly(true, false, true);
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "'Tue, 10 Mar 2026 12:05:00 GMT', PT5M",
        "999999999, PT24H",
    })
    void howLongItWantsToRestIsReadAsSecondsAndAsADate(String header, Duration expected) {
        for (int status : new int[] {429, 503}) {
            model.answers(status, Map.of("Retry-After", header), "");
            assertThat(judge.ask(question)).isEqualTo(new Reply.Silent("HTTP " + status, "", Optional.of(expected)));
        }
    }

    @Test
    void aBrokenServerIsSilent() {
        model.answers(500, Map.of(), "<h1>Oh no</h1>");
        assertThat(judge.ask(question)).isEqualTo(new Reply.Silent("HTTP 500", "", Optional.empty()));
    }

    @Test
    void anotherAddressIsNotFollowedWithTheKey() {
        model.answers(307, Map.of("Location", model.address() + "/elsewhere"), "");
        assertThat(judge.ask(question)).isEqualTo(new Reply.Unusable("HTTP 307", ""));
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void oneThatHangsIsGivenUpInTime() {
        model.hangs();
        assertThat(judge.ask(question))
                .isEqualTo(new Reply.Silent("no answer in time", "no answer in time", Optional.empty()));
    }

    @Test
    void oneThatIsNotThereIsSilent() {
        model.close();
        assertThat(judge.ask(question))
                .isInstanceOfSatisfying(
                        Reply.Silent.class, silent -> assertThat(silent.why()).isEqualTo("no connection"));
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() {
        model.says("x".repeat(2 * FakeModel.LARGEST));
        assertThat(judge.ask(question)).isEqualTo(new Reply.Unusable("HTTP 200 with far too large a body", ""));
    }

    @Test
    void aQuestionUnderWayCanBeGivenUp() throws Exception {
        try (var slow = new FakeModel()) {
            slow.hangs();
            var reply = CompletableFuture.supplyAsync(() -> slow.judge(clock).ask(question));
            while (slow.asked().isEmpty()) {
                Thread.onSpinWait();
            }
            slow.cancel();
            assertThat(reply.get()).isEqualTo(new Reply.Cancelled());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:11434",
                "http://localhost:11434/",
                "http://localhost:11434/v1",
                "http://localhost:11434/v1/",
                "http://localhost:11434/v1/chat/completions"
            })
    void anEndpointMayBeGivenWithAnyPartOfItsPath(String endpoint) {
        assertThat(ChatJudge.address(URI.create(endpoint)))
                .isEqualTo(URI.create("http://localhost:11434/v1/chat/completions"));
    }

    @Test
    void anotherModelIsAnotherJudge() {
        assertThat(ChatJudge.version("small")).isNotEqualTo(ChatJudge.version("large"));
    }
}
