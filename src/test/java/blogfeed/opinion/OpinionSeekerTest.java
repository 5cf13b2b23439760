package blogfeed.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class OpinionSeekerTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private Courtroom court;
    private OpinionSeeker seeker;

    @BeforeEach
    void open() {
        court = new Courtroom(folder);
        seeker = seeker(60);
    }

    private OpinionSeeker seeker(int anHour) {
        var clock = InstantSource.system();
        return new OpinionSeeker(
                court.database,
                court::rules,
                court.model.judge("small", Optional.empty(), clock),
                new OpinionSeeker.Manners(anHour, false),
                clock,
                court);
    }

    @AfterEach
    void close() {
        seeker.close();
        court.close();
    }

    @Test
    void whoeverWaitsFindsAllAnswered() throws InterruptedException {
        var one = court.article("a", "A loom", 1);
        var other = court.article("b", "The loom", 1);
        seeker.start();
        assertThat(seeker.awaitIdle(LONG)).isTrue();
        assertThat(court.score(one)).isEqualTo(0.8);
        assertThat(court.score(other)).isEqualTo(0.8);
        assertThat(seeker.counts()).isEqualTo(new OpinionCounts(2, 2, 0, 0));
        assertThat(seeker.problem()).isNull();
        court.article("c", "One loom", 1);
        assertThat(seeker.awaitIdle(LONG)).as("again").isTrue();
        assertThat(seeker.counts().asked()).isEqualTo(3);
    }

    @Test
    void nobodyWaitsForWhatTheBudgetDoesNotAllow() throws InterruptedException {
        court.article("a", "A loom", 1);
        court.article("b", "The loom", 1);
        seeker = seeker(1);
        seeker.start();
        assertThat(seeker.awaitIdle(LONG)).isTrue();
        assertThat(seeker.counts().asked()).isEqualTo(1);
    }

    @Test
    void aWaitIsBoundedAndAnEndBreaksOffTheQuestionUnderWay() throws InterruptedException {
        court.model.hangs();
        var article = court.article("a", "A loom", 1);
        seeker.start();
        assertThat(seeker.awaitIdle(Duration.ofMillis(50))).isFalse();
        seeker.close();
        assertThat(seeker.counts()).isEqualTo(OpinionCounts.NONE);
        assertThat(court.told(article).attempts()).as("it was not its fault").isZero();
    }
}
