package blogfeed.xrpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {
    private static final int MOST = 10;

    private final Recent<String, Integer> recent = new Recent<>(MOST);

    @Test
    void whatIsAskedForAgainAndAgainStaysWhateverElseComes() {
        recent.put("common", 1);
        for (int i = 0; i < 20 * MOST; i++) {
            recent.put("invented " + i, i);
            assertThat(recent.get("common")).isEqualTo(1);
        }
    }

    @Test
    void whatNobodyAsksForAgainMakesRoom() {
        for (int i = 0; i < 20 * MOST; i++) {
            recent.put("invented " + i, i);
        }
        long kept = IntStream.range(0, 20 * MOST)
                .filter(i -> recent.get("invented " + i) != null)
                .count();
        assertThat(kept).isBetween((long) MOST, 2L * MOST);
        assertThat(recent.get("invented 0")).isNull();
    }

    @Test
    void whatIsPutAgainIsTheLast() {
        recent.put("page", 1);
        recent.put("page", 2);
        assertThat(recent.get("page")).isEqualTo(2);
    }
}
