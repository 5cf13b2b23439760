package blogfeed.jetstream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FrameTrapTest {
    private static final long SECOND = 1_000_000;

    private final FrameTrap trap = new FrameTrap();

    @Test
    void theFirstTimeNothingChanges() {
        trap.killed(100 * SECOND);
        assertThat(trap.asksToOmit(100 * SECOND)).isFalse();
        assertThat(trap.resumeAt(95 * SECOND)).isEqualTo(95 * SECOND);
    }

    @Test
    void theSecondTimeTheServerIsAskedUntilWellPast() {
        trap.killed(100 * SECOND);
        trap.killed(100 * SECOND);
        assertThat(trap.asksToOmit(100 * SECOND)).isTrue();
        assertThat(trap.asksToOmit(159 * SECOND)).isTrue();
        assertThat(trap.asksToOmit(160 * SECOND)).isFalse();
        assertThat(trap.steps(100 * SECOND)).isFalse();
    }

    @Test
    void fromTheThirdTimeOnItStepsASecondFurtherEachTime() {
        for (int i = 0; i < 3; i++) {
            trap.killed(100 * SECOND);
        }
        assertThat(trap.resumeAt(95 * SECOND)).isEqualTo(101 * SECOND);
        trap.killed(100 * SECOND);
        assertThat(trap.resumeAt(95 * SECOND)).isEqualTo(102 * SECOND);
        assertThat(trap.resumeAt(500 * SECOND)).isEqualTo(500 * SECOND);
        assertThat(trap.steps(100 * SECOND)).isTrue();
        assertThat(trap.steps(160 * SECOND)).as("well past it all is as ever").isFalse();
    }

    @Test
    void anotherPlaceIsAnotherTrap() {
        trap.killed(100 * SECOND);
        trap.killed(100 * SECOND);
        trap.killed(200 * SECOND);
        assertThat(trap.asksToOmit(200 * SECOND)).isFalse();
    }
}
