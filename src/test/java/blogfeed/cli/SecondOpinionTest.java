package blogfeed.cli;

import static blogfeed.cli.Recorded.NOON;
import static blogfeed.cli.Recorded.post;
import static blogfeed.cli.Recorded.uri;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.opinion.FakeModel;
import blogfeed.topic.TopicDraft;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with a judge of borderline articles, from the stream to the feed. */
class SecondOpinionTest {
    private static final String LOOMS = "https://blog.example.org/looms";

    @TempDir
    Path folder;

    private final FakeModel model = new FakeModel();

    @BeforeEach
    void makeAFeedOnLooms() throws IOException {
        TopicDraft.write(
                folder.resolve("feeds/topics"),
                "looms",
                TopicDraft.yaml("all: {weight: 3, terms: [looms]}\nsure: {weight: 9, terms: [weaving]}"));
        feed(0.6);
        Files.writeString(
                folder.resolve("stream.jsonl"),
                post("ada", NOON, "weaving") + "\n" + post("ben", NOON.plusSeconds(60), "looms") + "\n");
    }

    private void feed(double minScore) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("feeds/looms")).resolve("feed.yaml"), """
                displayName: Looms
                description: What is about them, the latest first.
                include: {topic: {name: looms, minScore: %s}}
                rank: {by: latest}
                """.formatted(minScore));
    }

    @AfterEach
    void close() {
        model.close();
    }

    private Config config(String judge) {
        var flags = new EnumMap<Setting, String>(Setting.class);
        flags.put(Setting.DATA, folder.resolve("data").toString());
        flags.put(Setting.FEEDS, folder.resolve("feeds").toString());
        flags.put(Setting.PORT, "0");
        flags.put(Setting.READ_PAGES, "false");
        flags.put(Setting.JUDGE, judge);
        flags.put(Setting.JUDGE_MODEL, "small");
        return ConfigReader.read(flags, Map.of("BLOGFEED_JUDGE_KEY", "sk-secret"), null);
    }

    /** Runs to the end of the recording; returns who is in the feed, and how the program was then. */
    private JsonNode run(String judge, String... authors) throws InterruptedException {
        var source = new Source.Recording(folder.resolve("stream.jsonl").toString(), 0);
        try (var app = new App(config(judge), source, true)) {
            var running = app.start();
            assertThat(running.awaitEnd()).isTrue();
            var site = new Site(running.port());
            assertThat(site.skeleton("looms")).containsExactly(authors);
            return site.get("/health");
        }
    }

    private String why(String... more) {
        var arguments = new String[more.length + 4];
        arguments[0] = "why";
        arguments[1] = LOOMS;
        arguments[2] = "--data=" + folder.resolve("data");
        arguments[3] = "--feeds=" + folder.resolve("feeds");
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Program.run(arguments).out();
    }

    private JsonNode topic() {
        try {
            return new ObjectMapper()
                    .readTree(why("--json"))
                    .path("articles")
                    .path(0)
                    .path("topics")
                    .path(0);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aYesLetsABorderlineArticleInAndWhyTellsIt() throws Exception {
        model.says(asked -> "{\"about\": true, \"reason\": \"It compares looms.\"}");
        var health = run(model.address().toString(), uri("ben"), uri("ada"));
        assertThat(health.path("counts").path("opinionsYes").asInt()).isEqualTo(1);
        assertThat(health.path("problems")).isEmpty();
        assertThat(model.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.article()).contains("About looms");
            assertThat(asked.authorization()).isEqualTo("Bearer sk-secret");
        });
        assertThat(why())
                .contains("topic looms: 0.80 ")
                .containsPattern("second opinion of small at 2.*: yes, \"It compares looms.\"; "
                        + "it moved the score from 0.50 to 0.80")
                .doesNotContain("sk-secret");
        assertThat(topic().path("linear").asDouble()).isBetween(0.49, 0.51);
        assertThat(topic().path("opinion").path("about").asBoolean()).isTrue();
        assertThat(topic().path("opinion").path("reason").asText()).isEqualTo("It compares looms.");
    }

    @Test
    void aNoKeepsItOut() throws Exception {
        feed(0.45);
        run("", uri("ben"), uri("ada"));
        model.says(asked -> "{\"about\": false, \"reason\": \"It sells looms.\"}");
        run(model.address().toString(), uri("ada"));
        assertThat(why()).contains("no, \"It sells looms.\"; it moved the score from 0.50 to 0.30");
    }

    @Test
    void anAnswerHoldsOverARestartAndCountsOnlyWhileThereIsAJudge() throws Exception {
        var judge = model.address().toString();
        run(judge, uri("ben"), uri("ada"));
        run(judge, uri("ben"), uri("ada"));
        run("", uri("ada"));
        assertThat(why()).contains("topic looms: 0.50 ", "it does not count");
        run(judge, uri("ben"), uri("ada"));
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void withoutAnAnswerTheTopicsOwnScoreStands() throws Exception {
        model.says(asked -> "I am not sure.");
        var health = run(model.address().toString(), uri("ada"));
        assertThat(health.path("counts").path("opinionsFailed").asInt()).isEqualTo(1);
        assertThat(why())
                .contains("no second opinion yet: its answer is not as asked for: I am not sure. (1 failed, next");
        assertThat(topic().path("opinion").path("about").isNull()).isTrue();
        assertThat(topic().path("opinion").path("attempts").asInt()).isEqualTo(1);
    }

    @Test
    void noAnswerLetsInWhatAFeedWantsSurerThanTheBandGoes() throws Exception {
        feed(0.81);
        run(model.address().toString(), uri("ada"));
        assertThat(model.asked()).isEmpty();
        assertThat(why()).contains("no second opinion is asked for, since no feed's verdict hangs on it");
    }
}
