package blogfeed.lab;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.lab.Fate.State;
import blogfeed.model.AccountStatus;
import blogfeed.model.Page;
import blogfeed.model.Reason;
import blogfeed.store.Pages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyTest {
    private static final String URL = "https://blog.example.com/2026/llm-notes";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** The state, the same in the report, its JSON and the second line of its text; returns the JSON. */
    private JsonNode told(String subject, State state) throws JsonProcessingException {
        var report = bench.why(subject);
        assertThat(report.fate().state()).isEqualTo(state);
        assertThat(WhyText.of(report).lines().skip(1)).first().asString().startsWith(state + ": ");
        var json = new ObjectMapper().readTree(WhyJson.of(report));
        assertThat(json.path("subject").asText()).isEqualTo(report.subject());
        assertThat(json.path("state").asText()).isEqualTo(state.toString());
        assertThat(json.path("reasons")).isNotEmpty();
        return json;
    }

    private void setStatus(String author, String status) {
        bench.database.change(facts -> {
            var account = facts.accounts().find(Bench.uri(author).did()).orElseThrow();
            facts.accounts().setStatus(account, new AccountStatus(false, status), Bench.NOW);
        });
    }

    @Test
    void ofAKeptArticleEveryFeedTellsItsVerdictScoreAndRank() throws Exception {
        bench.keep("ada", ofHours(2), URL, "Notes on LLM inference");
        bench.keep("ben", ofHours(3), "https://blog.example.org/llm", "More on LLM agents");
        var article = told(URL, State.KEPT).path("articles").path(0);
        assertThat(article.path("title").asText()).isEqualTo("Notes on LLM inference");
        assertThat(article.path("mentions").findValuesAsText("post"))
                .containsExactly(Bench.uri("ada").toString());
        assertThat(article.path("feeds").findValuesAsText("feed")).containsExactly("ai-blogs", "ai-blogs-new");
        for (var feed : article.path("feeds")) {
            assertThat(feed.path("accepted").asBoolean()).isTrue();
            assertThat(feed.path("rank").asInt()).isEqualTo(1);
            assertThat(feed.path("score").path("terms")).isNotEmpty();
        }
        assertThat(WhyText.of(bench.why(URL)))
                .contains("feed ai-blogs: yes, rank 1", "blog of example.com", "× decay", "first mentioned 2026-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://blog.example.com/2026/llm-notes/",
                "https://www.blog.example.com/2026/llm-notes",
                "https://BLOG.example.com/2026/llm-notes?utm_source=x#top"
            })
    void anyFormOfTheUrlWillDo(String form) throws Exception {
        bench.keep("ada", ofHours(2), URL, "Notes on LLM inference");
        assertThat(told(form, State.KEPT).path("subject").asText()).isEqualTo(URL);
    }

    @Test
    void whatAPageIsFiledUnderIsTold() throws Exception {
        bench.keep("ada", ofHours(2), URL, "Notes on LLM inference");
        var page = new Page(
                "Notes", "", "", "", null, null, null, null, null, List.of("LLM", "notes"), "Quick.", 1, 0, 0, false);
        bench.database.change(facts -> facts.pages()
                .save(
                        facts.articles().find(URL).orElseThrow(),
                        new Pages.Stored(page, URL, Bench.NOW, List.of(), null, null)));
        assertThat(told(URL, State.KEPT)
                        .path("articles")
                        .path(0)
                        .path("page")
                        .path("tags")
                        .valueStream())
                .extracting(JsonNode::asText)
                .containsExactly("LLM", "notes");
        assertThat(WhyText.of(bench.why(URL))).contains("filed under LLM, notes\n");
    }

    @Test
    void aFeedThatRefusesSaysWhy() throws Exception {
        bench.keep("ada", ofDays(30), URL, "Notes on LLM inference");
        var feed = told(URL, State.KEPT).path("articles").path(0).path("feeds").path(0);
        assertThat(feed.path("accepted").asBoolean()).isFalse();
        assertThat(feed.path("reasons").findValuesAsText("code")).contains("age");
        assertThat(feed.has("score")).isFalse();
        assertThat(WhyText.of(bench.why(URL))).contains("feed ai-blogs: no");
    }

    @Test
    void ofAKeptPostTheGatesReasonAndItsArticlesAreTold() throws Exception {
        bench.keep("ada", ofHours(2), URL, "Notes on LLM inference");
        var json = told(Bench.uri("ada").toString(), State.KEPT);
        assertThat(json.path("reasons").path(0).path("text").asText()).isEqualTo("about llm: 0.90");
        assertThat(json.path("post").path("backdated").asBoolean()).isFalse();
        assertThat(json.path("articles").path(0).path("url").asText()).isEqualTo(URL);
        assertThat(WhyText.of(bench.why(Bench.uri("ada").toString()))).contains("written 2026-11-20T10:00:00Z");
    }

    @Test
    void ofANearMissEveryReasonIsToldOnceByPostAndByUrl() throws Exception {
        bench.turnAway("ada", URL, "about llm: 0.05", "one person");
        bench.turnAway("ben", URL, "about llm: 0.05");
        for (var subject : new String[] {URL, Bench.uri("ada").toString()}) {
            var json = told(subject, State.NEAR_MISS);
            assertThat(json.path("reasons").findValuesAsText("text")).containsExactly("about llm: 0.05", "one person");
        }
        assertThat(told(URL, State.NEAR_MISS).path("nearMisses").findValuesAsText("post"))
                .containsExactly(Bench.uri("ada").toString(), Bench.uri("ben").toString());
        assertThat(WhyText.of(bench.why(URL))).contains("turned away at the gate: " + URL);
    }

    @Test
    void whatWasDeletedIsSaidToBe() throws Exception {
        bench.keep("ada", ofHours(2), URL, "Notes on LLM inference");
        bench.delete("ada");
        told(Bench.uri("ada").toString(), State.DELETED);
        var article = told(URL, State.DELETED).path("articles").path(0);
        assertThat(article.path("mentions")).isEmpty();
        assertThat(article.path("feeds").path(0).path("accepted").asBoolean()).isFalse();
    }

    @Test
    void anArticleOfHiddenAccountsAloneIsHidden() throws Exception {
        bench.keep("ada", ofHours(2), URL, "Notes on LLM inference");
        setStatus("ada", "takendown");
        assertThat(told(Bench.uri("ada").toString(), State.HIDDEN)
                        .path("reasons")
                        .findValuesAsText("text"))
                .containsExactly("its author's account is takendown");
        var json = told(URL, State.HIDDEN);
        assertThat(json.path("articles")
                        .path(0)
                        .path("hiddenMentions")
                        .path(0)
                        .path("status")
                        .asText())
                .isEqualTo("takendown");
        assertThat(WhyText.of(bench.why(URL))).contains("hidden mention " + Bench.uri("ada"));
    }

    @Test
    void oneMentionInSightKeepsAnArticleThoughOthersAreHidden() throws Exception {
        bench.keep("ada", ofHours(2), URL, "Notes on LLM inference");
        bench.keep("ben", ofHours(1), URL, "Notes on LLM inference");
        setStatus("ada", "deactivated");
        assertThat(told(URL, State.KEPT).path("articles").path(0).path("hiddenMentions"))
                .hasSize(1);
    }

    @Test
    void aHostThatNeverHoldsArticlesIsNamed() throws Exception {
        var json = told("https://media.giphy.com/media/abc/giphy.gif", State.NEVER_HOST);
        assertThat(json.path("reasons").path(0).path("text").asText()).contains("giphy.com", "never.txt");
        assertThat(json.path("target").path("url").asText()).isNotBlank();
    }

    @Test
    void whatWasNeverSeenIsUnknown() throws Exception {
        told(URL, State.UNKNOWN);
        told(Bench.uri("nobody").toString(), State.UNKNOWN);
        bench.keep("ada", ofHours(2), URL, "Notes on LLM inference");
        told(Bench.uri("ada") + "x", State.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "blog.example.com/a", "at://ada.example.com/app.bsky.feed.post/3post", "ftp://a.b/c"
            })
    void whatNamesNeitherPostNorArticleHasNoAnswer(String subject) {
        assertThat(new Why(bench.laboratory).about(subject)).isEmpty();
    }

    @Test
    void strangersWordsCannotSteerTheTerminal() {
        bench.keep("ada", ofHours(2), URL, HostileTitle.TITLE);
        var text = WhyText.of(bench.why(URL));
        HostileTitle.isHarmlessIn(text);
        assertThat(text.lines()).contains(HostileTitle.SPACED);
        HostileTitle.isHarmlessIn(WhyJson.of(bench.why(URL)));
    }

    @Test
    void asJsonStrangersWordsComeBackUnchanged() throws Exception {
        bench.keep("ada", ofHours(2), URL, HostileTitle.TITLE);
        assertThat(told(URL, State.KEPT).path("articles").path(0).path("title").asText())
                .isEqualTo(HostileTitle.TITLE);
    }

    @Test
    void reasonsAreTheOnesOfTheGateAndNoOthers() {
        bench.turnAway("ada", URL, "first", "second");
        assertThat(bench.why(URL).fate().reasons())
                .containsExactly(new Reason("topic", "first"), new Reason("topic", "second"));
    }
}
