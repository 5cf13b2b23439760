package blogfeed.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How good a topic is on some of the examples.
 *
 * @param value what they have in common; null where they don't tell, or have no more in common than being examples
 * @param averagePrecision empty where none is a yes
 * @param others how good the other rules are on the same examples, in their order
 */
public record Part(
        @Nullable String value,
        Counts counts,
        OptionalDouble averagePrecision,
        OptionalDouble brier,
        List<Counts> others) {

    static Part of(@Nullable String value, double mark, List<Trial> trials) {
        var scored = trials.stream().map(Trial::scored).toList();
        return new Part(
                value,
                Counts.from(mark, scored),
                AveragePrecision.of(scored),
                Reliability.brier(scored),
                others(trials));
    }

    private static List<Counts> others(List<Trial> trials) {
        var others = new ArrayList<Counts>();
        for (int i = 0; i < trials.get(0).others().size(); i++) {
            int rule = i;
            others.add(Counts.of(
                    trials,
                    trial -> trial.example().yes(),
                    trial -> trial.others().get(rule)));
        }
        return others;
    }
}
