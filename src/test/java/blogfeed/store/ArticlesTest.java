package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static blogfeed.store.SmallStore.target;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Article;
import blogfeed.model.Card;
import blogfeed.model.Evidence;
import blogfeed.model.TopicScore;
import blogfeed.store.Articles.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlesTest {
    private static final String ONE = "https://ada.example.com/one";

    @TempDir
    Path folder;

    private SmallStore store;
    private long id;

    @BeforeEach
    void open() {
        store = new SmallStore(folder);
        id = mentionedAt(10);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anArticleIsAsOldAsItsFirstMentionInWhateverOrderTheyCome() {
        assertThat(mentionedAt(20)).isEqualTo(id);
        assertThat(article().firstMentionAt()).isEqualTo(minute(10));
        mentionedAt(5);
        mentionedAt(30);
        assertThat(article().firstMentionAt()).isEqualTo(minute(5));
    }

    @Test
    void theFirstCardWithATitleDescribesIt() {
        describe("", "only words");
        assertThat(article().description()).isEqualTo("only words");
        describe("A title", "more words");
        describe("Another title", "other words");
        describe("", "");
        assertThat(article().title()).isEqualTo("A title");
        assertThat(article().description()).isEqualTo("more words");
        assertThat(article().evidence()).isEqualTo(Evidence.CARD);
    }

    @Test
    void anEmptyCardIsNoEvidence() {
        describe("", "");
        assertThat(article().evidence()).isEqualTo(Evidence.POST);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, 0.3, POST, 0.5, 0.5", // higher on the same evidence
        "POST, 0.5, POST, 0.3, 0.5",
        "CARD, 0.7, CARD, 0.9, 0.9",
        "POST, 0.9, CARD, 0.2, 0.2", // better evidence, whatever it says
        "CARD, 0.2, POST, 0.9, 0.2",
        "CARD, 0.9, PAGE, 0.1, 0.1",
        "PAGE, 0.1, CARD, 0.9, 0.1",
        "PAGE, 0.1, POST, 0.9, 0.1",
    })
    void ofTwoScoresByOneVersionTheBetterFoundedStays(
            Evidence first, double value, Evidence second, double other, double stays) {
        score(first, value, "v1");
        score(second, other, "v1");
        assertThat(article().topics()).containsOnly(java.util.Map.entry("llm", stays));
    }

    @Test
    void anotherVersionOfTheTopicScoresAnew() {
        score(Evidence.PAGE, 0.9, "v1");
        score(Evidence.POST, 0.1, "v2");
        assertThat(article().topics()).containsEntry("llm", 0.1);
    }

    @Test
    void whatThisVersionHasNotScoredIsListedInSlicesWithItsWords() {
        for (int i = 0; i < 7; i++) {
            store.mention(draft("fan" + i, "1", i).text(" " + i).post(), ONE);
        }
        describe("A title", "words");
        var second = store.database.write(facts -> facts.articles().findOrAdd(target(ONE + "/2"), minute(1)));
        score(Evidence.CARD, 0.5, "v1");
        assertThat(unscored("v1", 0)).extracting(Words::id).containsExactly(second);
        assertThat(unscored("v2", 0)).extracting(Words::id).containsExactly(id);
        assertThat(unscored("v2", id)).extracting(Words::id).containsExactly(second);
        assertThat(unscored("v2", second)).isEmpty();
        assertThat(unscored("v2", 0))
                .containsExactly(new Words(
                        id,
                        ONE,
                        "A title",
                        "words",
                        "read this 0\nread this 1\nread this 2\nread this 3\nread this 4"));
    }

    @Test
    void aKnownSiteIsNotedOnce() {
        store.database.change(facts -> facts.articles().knowSites(Set.of("ada.example.com", "b.example"), minute(0)));
        store.database.change(facts -> facts.articles().knowSites(Set.of("b.example"), minute(1)));
        var found = store.ask(facts -> facts.articles().knownSites());
        assertThat(found)
                .containsExactlyInAnyOrder("ada.example.com", "b.example");
    }

    private long mentionedAt(int minute) {
        return store.database.write(facts -> facts.articles().findOrAdd(target(ONE), minute(minute)));
    }

    private void describe(String title, String description) {
        store.database.change(facts -> facts.articles().describe(id, new Card(ONE, title, description)));
    }

    private void score(Evidence evidence, double value, String version) {
        store.database.change(
                facts -> facts.articles().score(id, new TopicScore("llm", value, evidence, List.of()), version));
    }

    private List<Words> unscored(String version, long after) {
        return store.ask(facts -> facts.articles().unscored("llm", version, after, 1));
    }

    private Article article() {
        return store.ask(facts -> facts.candidates().find(id)).orElseThrow().article();
    }
}
