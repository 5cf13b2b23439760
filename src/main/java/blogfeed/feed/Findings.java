package blogfeed.feed;

import blogfeed.model.Mention;
import blogfeed.model.Reason;
import blogfeed.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects what speaks for an article and what against it. One finding against it is enough to keep it out. Where only
 * yes or no is wanted, no reason is put into words, and the first no is enough.
 */
final class Findings {
    private final boolean inWords;
    private final List<Reason> reasonsFor = new ArrayList<>();
    private final List<Reason> reasonsAgainst = new ArrayList<>();
    private boolean no;

    private Findings(boolean inWords) {
        this.inWords = inWords;
    }

    static Findings inWords() {
        return new Findings(true);
    }

    static Findings yesOrNo() {
        return new Findings(false);
    }

    void speakFor(String code, Supplier<String> text) {
        if (inWords) {
            reasonsFor.add(new Reason(code, text.get()));
        }
    }

    void speakAgainst(String code, Supplier<String> text) {
        no = true;
        if (inWords) {
            reasonsAgainst.add(new Reason(code, text.get()));
        }
    }

    boolean speakAgainst() {
        return no;
    }

    /** Whether nothing more need be looked at. */
    boolean areEnough() {
        return no && !inWords;
    }

    Verdict verdict(List<Mention> counted) {
        return no
                ? new Verdict(false, List.copyOf(reasonsAgainst), List.of())
                : new Verdict(true, List.copyOf(reasonsFor), counted);
    }
}
