package blogfeed.xrpc;

import blogfeed.identity.TokenAnswer;
import blogfeed.identity.TokenFlaw;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts what viewers ask for and tell. Safe for use by many threads. */
final class Tally {
    private final LongAdder skeletons = new LongAdder();
    private final LongAdder personal = new LongAdder();
    private final LongAdder accepted = new LongAdder();
    private final LongAdder unverified = new LongAdder();
    private final LongAdder taken = new LongAdder();
    private final LongAdder setAside = new LongAdder();
    private final Map<TokenFlaw, Long> refused = new EnumMap<>(TokenFlaw.class);

    void handedOut() {
        skeletons.increment();
    }

    void madeForOne() {
        personal.increment();
    }

    void count(TokenAnswer answer) {
        if (answer instanceof TokenAnswer.Refused bad) {
            refused(bad.flaw());
        } else {
            (answer instanceof TokenAnswer.Verified ? accepted : unverified).increment();
        }
    }

    void refused(TokenFlaw flaw) {
        synchronized (refused) {
            refused.merge(flaw, 1L, Long::sum);
        }
    }

    /** @param told interactions, of which so many were stored */
    void told(int told, int stored) {
        taken.add(stored);
        setAside.add(told - stored);
    }

    ViewerCounts counts() {
        return new ViewerCounts(
                skeletons.sum(),
                personal.sum(),
                accepted.sum(),
                unverified.sum(),
                refusals(),
                taken.sum(),
                setAside.sum());
    }

    private Map<TokenFlaw, Long> refusals() {
        synchronized (refused) {
            return Arrays.stream(TokenFlaw.values())
                    .collect(Collectors.toMap(Function.identity(), flaw -> refused.getOrDefault(flaw, 0L)));
        }
    }
}
