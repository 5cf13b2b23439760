package blogfeed.store;

import static blogfeed.store.SmallStore.draft;
import static blogfeed.store.SmallStore.minute;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Evidence;
import blogfeed.model.TopicScore;
import blogfeed.store.Opinions.Asked;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpinionsTest {
    private static final String URL = "https://a.example/x";

    @TempDir
    Path folder;

    private SmallStore store;
    private long article;
    private Asked asked;

    @BeforeEach
    void open() {
        store = new SmallStore(folder);
        store.mention(draft("ada", "1", 0).post(), URL);
        article = store.article(URL);
        asked = new Asked(article, "llm", "words", "judge");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<Asked> due(int minute) {
        return store.ask(facts -> facts.opinions().due(Instant.EPOCH, minute(minute), false, 10));
    }

    private Optional<Boolean> answerTo(Asked question) {
        return store.ask(facts -> facts.opinions().answerTo(question));
    }

    private void want(Asked question, long priority) {
        store.database.change(facts -> facts.opinions().want(question, priority));
    }

    private boolean answer(Asked question) {
        return store.database.write(facts -> facts.opinions().answer(question, true, "it is", "small", minute(1)));
    }

    @Test
    void aQuestionWaitsUntilItIsAnswered() {
        want(asked, 1);
        want(asked, 1);
        assertThat(due(0)).containsExactly(asked);
        assertThat(answer(asked)).isTrue();
        assertThat(due(9)).isEmpty();
        want(asked, 5);
        assertThat(due(9)).isEmpty();
        assertThat(answerTo(asked)).contains(true);
    }

    @Test
    void otherWordsOrAnotherJudgeAreAnotherQuestion() {
        want(asked, 1);
        answer(asked);
        for (var other :
                List.of(new Asked(article, "llm", "other", "judge"), new Asked(article, "llm", "other", "another"))) {
            want(other, 1);
            assertThat(due(0)).containsExactly(other);
            assertThat(answer(asked)).as("too late").isFalse();
            assertThat(answerTo(asked)).isEmpty();
            assertThat(answer(other)).isTrue();
        }
    }

    @Test
    void whatFailedWaitsAndIsCounted() {
        want(asked, 1);
        store.database.change(facts -> facts.opinions().retry(asked, minute(1), minute(10), "HTTP 500"));
        assertThat(due(9)).isEmpty();
        assertThat(due(10)).containsExactly(asked);
        int attempts = store.ask(facts -> facts.opinions().attempts(asked));
        assertThat(attempts).isEqualTo(1);
        want(asked, 2);
        assertThat(due(9)).as("wanted again, but no sooner").isEmpty();
    }

    @Test
    void whatIsNotWantedAnyMoreGoesButAnAnswerStays() {
        want(asked, 1);
        store.database.change(facts -> facts.opinions().withdraw(article, "llm"));
        assertThat(due(9)).isEmpty();
        want(asked, 1);
        answer(asked);
        store.database.change(facts -> facts.opinions().withdraw(article, "llm"));
        assertThat(answerTo(asked)).contains(true);
    }

    @Test
    void ofAnArticleItTellsWhatWasSaidAndWhatBecameOfTheScore() {
        want(asked, 1);
        answer(asked);
        var score = new TopicScore("llm", 0.5, Evidence.CARD, List.of());
        store.database.change(facts -> facts.articles().score(article, score, 0.8, "v"));
        List<Opinions.Told> told = store.ask(facts -> facts.opinions().of(article));
        assertThat(told)
                .containsExactly(new Opinions.Told("llm", true, "it is", "small", minute(1), 0, null, 0.5, 0.8));
    }

    @Test
    void itGoesWithTheLastMention() {
        want(asked, 1);
        answer(asked);
        var ages = new Retention.Ages(
                Duration.ofDays(1),
                Duration.ofDays(1),
                Duration.ofDays(1),
                Duration.ofDays(1),
                Duration.ofDays(9),
                Duration.ofDays(30));
        store.database.change(facts -> {
            facts.retention().forgetSlice(ages, minute(0).plus(Duration.ofDays(2)));
            facts.retention().forgetRest(ages, minute(0).plus(Duration.ofDays(2)));
        });
        assertThat(store.look("SELECT count(*) FROM opinion")).containsExactly("0");
    }
}
