package blogfeed.feed;

import blogfeed.model.Mention;
import blogfeed.model.Reason;
import blogfeed.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Collects what speaks for an article and what against it. One finding against it is enough to keep it out. */
final class Findings {
    private final List<Reason> reasonsFor = new ArrayList<>();
    private final List<Reason> reasonsAgainst = new ArrayList<>();

    void speakFor(String code, String text) {
        reasonsFor.add(new Reason(code, text));
    }

    void speakAgainst(String code, String text) {
        reasonsAgainst.add(new Reason(code, text));
    }

    boolean speakAgainst() {
        return !reasonsAgainst.isEmpty();
    }

    Verdict verdict(List<Mention> counted) {
        return reasonsAgainst.isEmpty()
                ? new Verdict(true, List.copyOf(reasonsFor), counted)
                : new Verdict(false, List.copyOf(reasonsAgainst), List.of());
    }
}
