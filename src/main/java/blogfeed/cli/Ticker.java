package blogfeed.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells each second how far a longer work is, and nothing of a shorter one. */
final class Ticker implements Runnable {
    private static final long SECOND = 1_000_000_000;

    private final PrintWriter out;
    private final String sentence;
    private final long all;
    private final LongSupplier nanos;
    private long done;
    private long told;

    /** @param sentence what is done, as in "judged %,d of %,d" */
    Ticker(PrintWriter out, String sentence, long all, LongSupplier nanos) {
        this.out = out;
        this.sentence = sentence;
        this.all = all;
        this.nanos = nanos;
        this.told = nanos.getAsLong();
    }

    /** One more is done. */
    @Override
    public void run() {
        done++;
        if (nanos.getAsLong() - told >= SECOND) {
            told = nanos.getAsLong();
            out.println(String.format(Locale.ROOT, sentence, done, all));
        }
    }
}
