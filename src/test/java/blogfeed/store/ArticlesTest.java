package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static blogfeed.store.SmallStore.target;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Article;
import blogfeed.model.Evidence;
import blogfeed.model.TopicScore;
import blogfeed.store.Articles.Remark;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void itIsToldByWhatItsWordsRestOn() {
        describe("A title", Evidence.PAGE);
        assertThat(article().title()).isEqualTo("A title");
        assertThat(article().evidence()).isEqualTo(Evidence.PAGE);
        describe("", Evidence.POST);
        assertThat(article().evidence()).isEqualTo(Evidence.POST);
    }

    @Test
    void aScoreReplacesTheOneBefore() {
        score(Evidence.CARD, 0.9, "v1");
        score(Evidence.POST, 0.1, "v2");
        assertThat(article().topics()).containsOnly(java.util.Map.entry("llm", 0.1));
    }

    @Test
    void whatVisiblePostsSayOfItIsTold() {
        store.mention(draft("ada", "1", 0).text("one ").post(), ONE);
        store.mention(draft("ben", "1", 1).text("two ").post(), ONE);
        assertThat(remarks()).extracting(Remark::text).hasSize(2).allMatch(text -> !text.isEmpty());
        var ben = store.account("ben");
        store.database.change(facts ->
                facts.accounts().setStatus(ben, new blogfeed.model.AccountStatus(false, "takendown"), minute(2)));
        assertThat(remarks()).hasSize(1);
    }

    @Test
    void whatThisVersionHasNotScoredIsListedInSlices() {
        var second = store.database.write(facts -> facts.articles().findOrAdd(target(ONE + "/2"), minute(1)));
        score(Evidence.CARD, 0.5, "v1");
        assertThat(unscored("v1", 0)).containsExactly(second);
        assertThat(unscored("v2", 0)).containsExactly(id);
        assertThat(unscored("v2", id)).containsExactly(second);
        assertThat(unscored("v2", second)).isEmpty();
    }

    @Test
    void aKnownSiteIsNotedOnce() {
        store.database.change(facts -> facts.articles().knowSites(Set.of("ada.example.com", "b.example"), minute(0)));
        store.database.change(facts -> facts.articles().knowSites(Set.of("b.example"), minute(1)));
        var found = store.ask(facts -> facts.articles().knownSites());
        assertThat(found).containsExactlyInAnyOrder("ada.example.com", "b.example");
    }

    private List<Remark> remarks() {
        return store.ask(facts -> facts.articles().remarks(id));
    }

    private long mentionedAt(int minute) {
        return store.database.write(facts -> facts.articles().findOrAdd(target(ONE), minute(minute)));
    }

    private void describe(String title, Evidence evidence) {
        store.database.change(facts -> facts.articles().describe(id, title, "", evidence));
    }

    private void score(Evidence evidence, double value, String version) {
        store.database.change(
                facts -> facts.articles().score(id, new TopicScore("llm", value, evidence, List.of()), version));
    }

    private List<Long> unscored(String version, long after) {
        return store.ask(facts -> facts.articles().unscored("llm", version, minute(-99), after, 1));
    }

    private Article article() {
        return store.ask(facts -> facts.candidates().find(id)).orElseThrow().article();
    }
}
