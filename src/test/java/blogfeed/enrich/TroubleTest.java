package blogfeed.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleTest {
    @ParameterizedTest
    @EnumSource(Trouble.class)
    void everyTroubleIsWaitedForEverLongerAndGivenUpInTheEnd(Trouble trouble) {
        int attempts = 0;
        var before = Duration.ZERO;
        for (var wait = trouble.next(0); wait.isPresent(); wait = trouble.next(++attempts)) {
            assertThat(wait.get()).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(Duration.ofDays(2));
            before = wait.get();
        }
        assertThat(attempts).isBetween(1, 10);
        assertThat(trouble.next(Integer.MAX_VALUE - 1)).isEqualTo(Optional.empty());
    }

    @Test
    void aTimeoutIsTriedAgainSoonerThanAMissingHost() {
        assertThat(Trouble.TIMEOUT.next(0).orElseThrow())
                .isLessThan(Trouble.UNKNOWN_HOST.next(0).orElseThrow());
    }
}
