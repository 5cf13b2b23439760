package blogfeed.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blogfeed.model.RankedArticle;
import blogfeed.yaml.BadSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TunerTest {
    private static final String OLD = "https://old.example.com/posts/llm";
    private static final String NEW = "https://new.example.com/posts/llm";

    @TempDir
    Path folder;

    private Path file;
    private Bench bench;
    private Tuner tuner;

    @BeforeEach
    void open() throws IOException {
        file = Files.createDirectories(folder.resolve("feeds/ai-blogs")).resolve("feed.yaml");
        Files.copy(Path.of("feeds/ai-blogs/feed.yaml"), file);
        bench = new Bench(folder.resolve("data"), folder.resolve("feeds"));
        bench.keep("ada", Duration.ofDays(2), OLD, "An LLM two days ago");
        bench.keep("ben", Duration.ofHours(1), NEW, "An LLM an hour ago");
        tuner = new Tuner(bench.laboratory);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Trial tried(Map<String, String> settings) {
        return tuner.tried("ai-blogs", settings);
    }

    private static List<String> urls(Preview preview) {
        return preview.articles().stream()
                .map(RankedArticle::article)
                .map(article -> article.url())
                .toList();
    }

    private String version() {
        return tried(Map.of()).asItIs().feed().definition().version();
    }

    @Test
    void withoutChangesAFeedIsAsItIs() {
        var trial = tried(Map.of());
        assertThat(urls(trial.asItWouldBe())).containsExactly(NEW, OLD).isEqualTo(urls(trial.asItIs()));
        assertThat(trial.diff()).isEmpty();
        assertThat(trial.comparison().gone()).isEmpty();
    }

    @Test
    void otherSettingsAreRankedByAndWhatGoesHasItsReason() {
        var trial = tried(Map.of("include.maxAge", "1d"));
        assertThat(urls(trial.asItWouldBe())).containsExactly(NEW);
        assertThat(trial.comparison().gone())
                .singleElement()
                .satisfies(gone -> assertThat(gone.why().get(0).code()).isEqualTo("age"));
        assertThat(trial.diff()).extracting(LineDiff.Line::sign).contains('-', '+');
        assertThat(trial.yaml()).contains("maxAge: 1d  ", "# counted from the first mention");
    }

    @Test
    void aSettingThatCantBeIsToldWithWhatWouldBeRight() {
        assertThatThrownBy(() -> tried(Map.of("rank.halfLife", "soon")))
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("rank.halfLife")
                .hasMessageContaining("such as 90s");
        assertThatThrownBy(() -> tried(Map.of("displayName", "Mine")))
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("displayName");
    }

    @Test
    void whatIsSavedIsTheFileWithOneValueChanged() throws IOException {
        var before = Files.readString(file);
        tuner.save("ai-blogs", Map.of("rank.halfLife", "6h"), version());
        assertThat(file).content().isEqualTo(before.replace("halfLife: 18h", "halfLife: 6h"));
        try (var files = Files.list(file.resolveSibling("."))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsNotOverwritten() throws IOException {
        var version = version();
        Files.writeString(file, Files.readString(file).replace("18h", "12h"));
        assertThatThrownBy(() -> tuner.save("ai-blogs", Map.of("rank.perSite", "3"), version))
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("somebody else");
        assertThat(file).content().contains("12h", "perSite: 2");
    }

    @Test
    void whatCantBeRankedByIsNotSaved() throws IOException {
        var before = Files.readString(file);
        assertThatThrownBy(() -> tuner.save("ai-blogs", Map.of("include.topic.minScore", "2"), version()))
                .isInstanceOf(BadSettingException.class);
        assertThat(file).content().isEqualTo(before);
    }

    @Test
    void thePageIsGivenEverySettingWithItsValueAndEveryArticleWithItsRankOfBefore() {
        var json = TrialJson.bench(tried(Map.of()), true);
        assertThat(json.findValuesAsText("path")).contains("rank.halfLife", "include.topic.minScore");
        assertThat(json.at("/groups/0/tunables/1/value").asText()).isEqualTo("18h");
        var rows = TrialJson.of(tried(Map.of("rank.by", "latest"))).path("rows");
        assertThat(rows.findValuesAsText("url")).containsExactly(NEW, OLD);
        assertThat(rows.findValuesAsText("before")).containsExactly("1", "2");
    }
}
