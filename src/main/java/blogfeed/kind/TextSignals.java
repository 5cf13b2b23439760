package blogfeed.kind;

import blogfeed.model.Kind;

/** How much text there is, and how far it only points to other pages. Lengths are those of {@link Prose}. */
final class TextSignals {
    static final int SHORT = 300;
    private static final int RUN = 600;
    static final int LONG_RUN = 1500;
    private static final int VERY_LONG_RUN = 5000;
    private static final double MOSTLY_LINKS = 0.5;
    private static final int FEW = 3;
    private static final int SEVERAL = 6;
    private static final int MANY = 10;

    private final Signals signals;

    TextSignals(Signals signals) {
        this.signals = signals;
    }

    void read(Traits traits) {
        readProse(traits.prose());
        readTeasers(traits.teasers(), traits.prose());
    }

    private void readProse(Prose prose) {
        if (prose.longestRun() >= VERY_LONG_RUN) {
            signals.add(Kind.BLOG, Weights.VERY_LONG_RUN, "a very long text stands in one place");
        } else if (prose.longestRun() >= LONG_RUN) {
            signals.add(Kind.BLOG, Weights.LONG_RUN, "a long text stands in one place");
        } else if (prose.longestRun() >= RUN) {
            signals.add(Kind.BLOG, Weights.RUN, "a text stands in one place");
        } else if (prose.longestRun() < SHORT) {
            signals.add(Kind.BLOG, Weights.NO_RUN, "there is hardly any text in one place");
        }
        if (prose.linkDensity() >= MOSTLY_LINKS) {
            signals.add(Kind.LISTING, Weights.LINKED, "most of the text is links");
        }
    }

    /** Teasers below a long text are recommendations. */
    private void readTeasers(Teasers teasers, Prose prose) {
        var count = Math.max(Math.max(teasers.entries(), teasers.linkedHeadings()), teasers.dated());
        var weight = count >= MANY
                ? Weights.MANY_TEASERS
                : count >= SEVERAL ? Weights.TEASERS : count >= FEW ? Weights.FEW_TEASERS : 0;
        if (weight > 0) {
            var after = prose.longestRun() >= LONG_RUN && 2 * prose.longestRun() >= prose.paragraphs();
            signals.add(Kind.LISTING, after ? weight / 2 : weight, "it introduces " + count + " other pages");
        }
    }
}
