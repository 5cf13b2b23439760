package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2h, 2026-11-20T10:00:00Z",
        "3d, 2026-11-17T12:00:00Z",
        "2026-11-20T10:30:05Z, 2026-11-20T10:30:05Z",
        "2026-11-20T12:30+02:00, 2026-11-20T10:30:00Z",
        "2026-11-20T10:30, 2026-11-20T10:30:00Z",
        "2026-11-20 10:30, 2026-11-20T10:30:00Z",
        "2026-11-20, 2026-11-20T00:00:00Z"
    })
    void aTimeIsSoLongAgoOrADate(String text, String expected) {
        assertThat(TimeText.parse("--at", text, NOW)).isEqualTo(expected);
    }

    @Test
    void anythingElseIsRefusedByTheNameOfItsOption() {
        assertThatThrownBy(() -> TimeText.parse("--at", "yesterday", NOW))
                .isInstanceOf(BadConfigException.class)
                .hasMessage(
                        "--at must be so long ago, such as 2h, or a time such as 2026-11-20T12:00Z, not 'yesterday'");
    }
}
