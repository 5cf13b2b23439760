package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TickerTest {
    private final StringWriter told = new StringWriter();
    private long nanos;

    @Test
    void onceASecondItTellsHowFarTheWorkIs() {
        var ticker = new Ticker(new PrintWriter(told, true), "judged %,d of %,d", () -> nanos).counting(12_000);
        for (int i = 0; i < 12_000; i++) {
            nanos += 200_000;
            ticker.run();
        }
        assertThat(told.toString().lines()).containsExactly("judged 5,000 of 12,000", "judged 10,000 of 12,000");
    }

    @Test
    void ofShortWorkItTellsNothing() {
        var ticker = new Ticker(new PrintWriter(told, true), "judged %,d of %,d", () -> nanos).counting(2);
        ticker.run();
        ticker.run();
        assertThat(told.toString()).isEmpty();
    }
}
