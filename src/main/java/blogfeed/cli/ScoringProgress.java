package blogfeed.cli;

import java.io.PrintWriter;
import java.time.Duration;

/** A line a second while articles are scored; none where that is soon done. */
final class ScoringProgress {
    private static final long EVERY = Duration.ofSeconds(1).toNanos();

    private final PrintWriter out;
    private long told = System.nanoTime();

    ScoringProgress(PrintWriter out) {
        this.out = out;
    }

    void tell(int done, int all) {
        var now = System.nanoTime();
        if (now - told >= EVERY) {
            told = now;
            out.println("scored %,d of %,d articles".formatted(done, all));
        }
    }
}
