package blogfeed.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells each second how far a longer work is, and nothing of a shorter one. */
final class Ticker {
    private static final long SECOND = 1_000_000_000;

    private final PrintWriter out;
    private final String sentence;
    private final LongSupplier nanos;
    private long done;
    private long told;

    /** @param sentence what is done, as in "judged %,d of %,d" */
    Ticker(PrintWriter out, String sentence, LongSupplier nanos) {
        this.out = out;
        this.sentence = sentence;
        this.nanos = nanos;
        this.told = nanos.getAsLong();
    }

    /** So many are done. */
    void tell(long nowDone, long all) {
        if (nanos.getAsLong() - told >= SECOND) {
            told = nanos.getAsLong();
            out.println(String.format(Locale.ROOT, sentence, nowDone, all));
        }
    }

    /** To be run for each that is done, of so many. */
    Runnable counting(long all) {
        return () -> tell(++done, all);
    }
}
