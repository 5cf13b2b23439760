package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.feed.FeedDrafts;
import blogfeed.lab.Laboratory;
import blogfeed.lab.Preview;
import blogfeed.lab.Replay;
import blogfeed.lab.Steps;
import blogfeed.lab.Why;
import blogfeed.lab.WhyReport;
import blogfeed.model.Reason;
import blogfeed.store.Database;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run --sample} makes of the bundled stream, against the truth that was written before any rule. */
class SampleTruthTest {
    private static final String FEED = "ai-blogs";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path data;

    private static List<JsonNode> truth = List.of();
    private static Database database;
    private static Laboratory laboratory;

    @BeforeAll
    static void runTheSampleOnce() throws IOException {
        truth = truth();
        assertThat(Main.run("run", "--sample", "--once", "--port", "0", "--data", data.toString()))
                .isZero();
        database = Database.openToRead(SampleData.in(data));
        var definitions = Definitions.load(FeedsFolder.find(Optional.empty()));
        laboratory = new Laboratory(
                database,
                definitions.hosts(),
                definitions.topics(),
                definitions.feeds(),
                new FeedDrafts(definitions.folder(), Set.of()),
                InstantSource.system(),
                Steps.UNTOLD);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void whatWasServedIsMadeAgainFromTheHistory() {
        for (var feed : laboratory.feeds()) {
            var report = new Replay(feed, feed, 50, Map.of(), laboratory).since(Instant.EPOCH.plus(Duration.ofDays(1)));
            assertThat(report.served().checked()).isPositive();
            assertThat(report.served().same()).isEqualTo(report.served().checked());
        }
    }

    @Test
    void theFeedHoldsAllThatMustBeInAndNothingThatMustNot() {
        var shown = new TreeSet<>(shown());
        shown.removeAll(urls("maybe"));
        assertThat(shown).containsExactlyInAnyOrderElementsOf(urls("in"));
    }

    @Test
    void everyRejectedArticleHasTheReasonTheTruthExpects() {
        var wrong = new ArrayList<String>();
        for (var article : truth) {
            var expected = article.path("reason").asText();
            if (article.path("expect").asText().equals("out") && !codes(article).contains(expected)) {
                wrong.add(article.path("url").asText() + " should say " + expected + ", says " + codes(article));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatTurnsOutToBeOneArticleHasAllItsMentions() {
        for (var article : truth) {
            var url = article.path("url").asText();
            texts(article.path("joined"))
                    .forEach(other -> assertThat(idOf(other)).as(other).isEqualTo(idOf(url)));
        }
    }

    private static long idOf(String url) {
        var target = laboratory.hosts().target(url).orElseThrow();
        return database.read(facts -> facts.articles().find(target.url())).orElseThrow();
    }

    /** The codes that "why" tells of the article or of its post. */
    private static Set<String> codes(JsonNode article) {
        var why = new Why(laboratory);
        var codes = new HashSet<String>();
        Stream.of("url", "post")
                .flatMap(name -> why.about(article.path(name).asText()).stream())
                .forEach(report -> reasons(report).map(Reason::code).forEach(codes::add));
        return codes;
    }

    private static Stream<Reason> reasons(WhyReport report) {
        var verdicts = report.articles().stream()
                .flatMap(article -> article.feeds().stream())
                .filter(opinion -> opinion.feed().equals(FEED))
                .flatMap(opinion -> opinion.verdict().reasons().stream());
        return Stream.concat(report.reasons().stream(), verdicts);
    }

    private static List<String> shown() {
        var feed = laboratory.feeds().stream()
                .filter(rules -> rules.definition().id().equals(FEED))
                .findFirst()
                .orElseThrow();
        return Preview.of(feed, laboratory).articles().stream()
                .map(ranked -> ranked.article().url())
                .toList();
    }

    private static List<String> urls(String expectation) {
        return truth.stream()
                .filter(article -> article.path("expect").asText().equals(expectation))
                .map(article -> article.path("url").asText())
                .toList();
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
    }

    private static List<JsonNode> truth() throws IOException {
        var articles = new ArrayList<JsonNode>();
        try (var in = SampleTruthTest.class.getResourceAsStream("/sample/truth.jsonl");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                articles.add(JSON.readTree(line));
            }
        }
        return articles;
    }
}
