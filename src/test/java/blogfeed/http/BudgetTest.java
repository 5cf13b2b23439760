package blogfeed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private final Ticking clock = new Ticking();

    @Test
    void aSixthOfTheHourIsThereAtOnceAndTheRestComesByAndBy() {
        var budget = new Budget(60, clock);
        assertThat(spendAll(budget)).isEqualTo(10);
        clock.pass(Duration.ofSeconds(59));
        assertThat(spendAll(budget)).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(spendAll(budget)).isEqualTo(1);
    }

    @Test
    void anIdleNightIsNotSpentAtOnce() {
        var budget = new Budget(60, clock);
        clock.pass(Duration.ofHours(9));
        assertThat(spendAll(budget)).isEqualTo(10);
    }

    @Test
    void neverMoreThanTheHourAllowsAndASixth() {
        var budget = new Budget(60, clock);
        int spent = 0;
        for (int second = 0; second < 3600; second++) {
            spent += spendAll(budget);
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(spent).isBetween(60, 70);
    }

    @Test
    void theSmallestBudgetIsOneAnHour() {
        var budget = new Budget(1, clock);
        assertThat(spendAll(budget)).isEqualTo(1);
        clock.pass(Duration.ofMinutes(59));
        assertThat(budget.isLeft()).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(budget.isLeft()).isTrue();
    }

    private static int spendAll(Budget budget) {
        int spent = 0;
        while (budget.isLeft()) {
            budget.spend();
            spent++;
        }
        return spent;
    }
}
