package blogfeed.lab;

import blogfeed.store.Candidates;
import blogfeed.store.History.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the facts as they are, or as a ranking saw them at a past moment. */
public final class Lookback {
    /** What is done there. */
    public interface Look<T> {
        /**
         * Does it.
         *
         * @param now the clock that rankings went by at that moment
         */
        T at(Instant now, Candidates candidates);
    }

    private static final String UNDOING = "went back over %,d changes";

    private final Laboratory laboratory;

    public Lookback(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    /**
     * Looks at one moment.
     *
     * @param time the last ranking until then is meant; null for now
     * @param young how old articles may be
     * @throws NoSuchMomentException when the history begins later
     */
    public <T> T at(@Nullable Instant time, Duration young, Look<T> look) {
        if (time == null) {
            var now = laboratory.clock().instant();
            return laboratory.database().read(facts -> look.at(now, facts.candidates()));
        }
        return at(List.of(moment(time)), young, look).get(0);
    }

    /** Looks at several moments, the latest of which comes first, as it must. */
    public <T> List<T> at(List<Moment> moments, Duration young, Look<T> look) {
        var earliest = moments.get(moments.size() - 1);
        var done = new long[1];
        try (var past = laboratory.database().past(earliest, earliest.at().minus(young))) {
            return moments.stream()
                    .map(moment -> {
                        past.backTo(moment, () -> laboratory.steps().tell(UNDOING, ++done[0], 0));
                        return look.at(moment.at(), past.candidates());
                    })
                    .toList();
        }
    }

    /** The last ranking until a time. */
    Moment moment(Instant time) {
        var history = laboratory.database().read(facts -> facts.history().at(time));
        return history.orElseThrow(() -> new NoSuchMomentException(laboratory
                .database()
                .read(facts -> facts.history().first())
                .map(first -> "nothing is known of " + time + "; the history begins at " + first.at()
                        + " (keepHistory says how long it is kept)")
                .orElse("there is no history yet; it begins with the first ranking of './blogfeed run'")));
    }
}
