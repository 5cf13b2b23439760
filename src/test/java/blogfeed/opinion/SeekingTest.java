package blogfeed.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blogfeed.model.Kind;
import blogfeed.model.Target;
import blogfeed.topic.TopicDraft;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class SeekingTest {
    private static final Duration SECONDS = Duration.ofSeconds(5);
    private static final String NO = "{\"about\": false, \"reason\": \"it is not\"}";
    private static final double LINEAR = 0.5;

    @TempDir
    Path folder;

    private Courtroom court;

    @BeforeEach
    void open() {
        court = new Courtroom(folder);
    }

    @AfterEach
    void close() {
        court.close();
    }

    @Test
    void aYesLiftsABorderlineArticleToTheBandsUpperEnd() {
        var article = court.article("a", "A loom", 1);
        assertThat(court.score(article)).isCloseTo(LINEAR, within(0.01));
        court.run(SECONDS);
        assertThat(court.score(article)).isEqualTo(0.8);
        assertThat(court.told(article)).satisfies(told -> {
            assertThat(told.about()).isTrue();
            assertThat(told.reason()).isEqualTo("it is");
            assertThat(told.model()).isEqualTo("small");
            assertThat(told.linear()).isCloseTo(LINEAR, within(0.01));
            assertThat(told.score()).isEqualTo(0.8);
        });
    }

    @Test
    void aNoLowersItToTheLowerEnd() {
        court.model.says(NO);
        var article = court.article("a", "A loom", 1);
        court.run(SECONDS);
        assertThat(court.score(article)).isEqualTo(0.3);
        assertThat(court.seeking.counts()).isEqualTo(new OpinionCounts(1, 0, 1, 0));
    }

    @Test
    void whatTheTopicIsSureOfIsNotAsked() {
        var sure = court.article("a", "Weaving on a loom", 1);
        var other = court.article("b", "Knitting", 1);
        assertThat(court.run(SECONDS)).isEmpty();
        assertThat(court.score(sure)).isGreaterThan(0.8);
        assertThat(court.score(other)).isLessThan(0.1);
    }

    @Test
    void theMostWantedIsAskedFirst() {
        court.article("a", "A loom", 1);
        court.article("b", "The loom", 3);
        court.article("c", "One loom", 2);
        court.run(SECONDS);
        assertThat(court.asked()).containsExactly("The loom", "One loom", "A loom");
    }

    @Test
    void theHoursBudgetIsKept() {
        court.judge("small", 6, false);
        for (int i = 0; i < 20; i++) {
            court.article("a" + i, "A loom " + i, 1);
        }
        assertThat(court.run(Duration.ofMinutes(30))).containsExactly(0L, 600L, 1200L);
    }

    @Test
    void nothingIsAskedTwiceNotEvenAfterARestartOrWithMoreMentions() {
        var article = court.article("a", "A loom", 1);
        court.run(SECONDS);
        court.article("a", "A loom", 3);
        court.judge("small", 60, false);
        court.judgeAgain(article);
        court.run(SECONDS);
        assertThat(court.asked()).hasSize(1);
        assertThat(court.score(article)).isEqualTo(0.8);
    }

    @Test
    void aPageThatIsReadLaterIsAskedAboutAgain() {
        court.model.says(asked ->
                asked.article().contains("Once.") ? NO : "{\"about\": true, \"reason\": \"the title says so\"}");
        var article = court.article("a", "A loom", 1);
        court.run(SECONDS);
        assertThat(court.score(article)).isEqualTo(0.8);
        court.read(article, "A loom", "Once.");
        assertThat(court.score(article)).as("until there is another opinion").isCloseTo(LINEAR, within(0.01));
        court.run(SECONDS);
        assertThat(court.asked()).hasSize(2);
        assertThat(court.score(article)).isEqualTo(0.3);
    }

    @Test
    void anArticleWhosePageIsAboutToBeReadWaitsForIt() {
        court.judge("small", 60, true);
        var article = court.article("a", "A loom", 1);
        assertThat(court.run(SECONDS)).isEmpty();
        court.read(article, "A loom", "Once.");
        assertThat(court.run(SECONDS)).hasSize(1);
    }

    @Test
    void onceItsPageCouldNotBeHadItsCardMustDo() {
        court.judge("small", 60, true);
        var article = court.article("a", "A loom", 1);
        court.database.change(facts ->
                facts.fetches().retry(article, court.instant(), court.instant().plusSeconds(900), "HTTP 503"));
        assertThat(court.run(SECONDS)).hasSize(1);
    }

    @Test
    void anotherModelIsAskedAnew() {
        var article = court.article("a", "A loom", 1);
        court.run(SECONDS);
        court.judge("large", 60, false);
        court.judgeAgain(article);
        assertThat(court.score(article)).isCloseTo(LINEAR, within(0.01));
        court.model.says(NO);
        court.run(SECONDS);
        assertThat(court.score(article)).isEqualTo(0.3);
    }

    @Test
    void anotherDescriptionOfTheTopicIsAskedAnewOtherTermsAreNot() {
        var article = court.article("a", "A loom", 1);
        court.run(SECONDS);
        court.topic(TopicDraft.yaml(Courtroom.LOOM).replace("most: 7", "most: 8"));
        court.judge("small", 60, false);
        court.judgeAgain(article);
        assertThat(court.run(SECONDS)).isEmpty();
        court.topic(TopicDraft.yaml(Courtroom.LOOM).replace("Invented", "Looms of all kinds"));
        court.judge("small", 60, false);
        court.judgeAgain(article);
        assertThat(court.run(SECONDS)).hasSize(1);
    }

    @Test
    void aQuestionOfAnEarlierJudgeIsReplacedByTheOwnOne() {
        court.article("a", "A loom", 1);
        court.judge("large", 60, false);
        court.run(SECONDS);
        assertThat(court.model.asked())
                .extracting(asked -> asked.body().path("model").asText())
                .containsExactly("large");
    }

    @Test
    void onlyWhatAFeedsVerdictHangsOnIsAsked() {
        var video = new Target(Courtroom.url("v"), "a.example", "a.example", Kind.VIDEO);
        court.article(video, "A loom", Duration.ofHours(1), 1);
        var old = new Target(Courtroom.url("o"), "a.example", "a.example", Kind.BLOG);
        court.article(old, "A loom", Duration.ofDays(8), 1);
        assertThat(court.run(SECONDS)).isEmpty();
        court.database.change(facts ->
                facts.articles().setKind(facts.articles().find(video.url()).orElseThrow(), Kind.BLOG));
        assertThat(court.run(Duration.ofHours(2))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"429, 300", "503, 300", "429, 'Tue, 10 Mar 2026 12:05:00 GMT'"})
    void aJudgeThatWantsToRestIsLeftAloneForThatLong(int status, String retryAfter) {
        court.model.answers(status, Map.of("Retry-After", retryAfter), "");
        court.article("a", "A loom", 1);
        court.article("b", "The loom", 2);
        assertThat(court.run(Duration.ofMinutes(20))).containsExactly(0L, 300L, 600L);
    }

    @Test
    void aJudgeThatIsOutOfReachIsAskedEverRarer() {
        court.judge("small", 1_000, false);
        for (int i = 0; i < 100; i++) {
            court.model.answers(500, Map.of(), "");
            court.article("a" + i, "A loom " + i, 1);
        }
        assertThat(court.run(Duration.ofHours(1))).hasSizeBetween(10, 20);
    }

    @Test
    void whileThereIsNoAnswerTheTopicsOwnScoreStands() {
        court.model.answers(500, Map.of(), "{\"error\": \"out of memory\"}");
        var article = court.article("a", "A loom", 1);
        court.run(SECONDS);
        assertThat(court.score(article)).isCloseTo(LINEAR, within(0.01));
        assertThat(court.told(article)).satisfies(told -> {
            assertThat(told.about()).isNull();
            assertThat(told.attempts()).isEqualTo(1);
            assertThat(told.reason()).isEqualTo("HTTP 500: out of memory");
            assertThat(told.dueAt()).isEqualTo(Courtroom.NOON.plus(Duration.ofMinutes(10)));
        });
    }

    @Test
    void anAnswerThatCantBeUsedHoldsUpNoOtherAndIsAskedForAgainEverLater() {
        court.model.says(asked -> asked.article().contains("The loom")
                ? "I'd rather not say."
                : "{\"about\": true, \"reason\": \"it is\"}");
        court.article("a", "The loom", 5);
        var other = court.article("b", "A loom", 1);
        court.run(SECONDS);
        assertThat(court.score(other)).isEqualTo(0.8);
        assertThat(court.seeking.counts()).isEqualTo(new OpinionCounts(2, 1, 0, 1));
        assertThat(court.run(Duration.ofDays(2))).hasSizeBetween(3, 5);
    }

    @Test
    void severalFailuresInARowAreAProblemUntilAnAnswerComes() {
        for (int i = 0; i < 4; i++) {
            court.article("a" + i, "A loom " + i, 1);
            court.model.answers(401, Map.of(), "{\"error\": \"your key is bad\"}");
        }
        court.seeking.step();
        assertThat(court.seeking.trouble().problem()).isNull();
        court.run(Duration.ofMinutes(2));
        assertThat(court.seeking.trouble().problem())
                .contains("no opinion 4 times in a row (HTTP 401)")
                .doesNotContain("127.0.0.1", "key");
        court.run(Duration.ofHours(1));
        assertThat(court.seeking.trouble().problem()).isNull();
    }

    @Test
    void anAnswerToWordsThatChangedMeanwhileIsNotKept() {
        var article = court.article("a", "A loom", 1);
        court.model.says(asked -> {
            if (court.model.asked().size() == 1) {
                court.read(article, "A loom", "Other words.");
            }
            return court.model.asked().size() == 1 ? NO : "{\"about\": true, \"reason\": \"it is\"}";
        });
        court.run(Duration.ofSeconds(1));
        assertThat(court.asked()).hasSize(2);
        assertThat(court.score(article)).isEqualTo(0.8);
    }

    @Test
    void anArticleThatNobodyMentionsAnyMoreIsForgotten() {
        court.article("a", "A loom", 1);
        court.database.change(facts -> facts.posts().delete(1));
        assertThat(court.run(SECONDS)).isEmpty();
        assertThat(court.database.<Long>read(facts -> (long) facts.opinions()
                        .due(Instant.EPOCH, court.instant(), false, 9)
                        .size()))
                .isZero();
    }
}
