package blogfeed.learn;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Whether a score means what it says: of the articles scored 0.8, 80 in 100 should be about the topic.
 *
 * @param brier the mean square of how far the scores are from 1 for a yes and 0 for a no; empty of nothing
 * @param error how far the bins' mean scores are from their shares of yes, the mean over all examples; empty of nothing
 * @param bins ten of equal width, from 0 to 1
 */
public record Reliability(OptionalDouble brier, OptionalDouble error, List<Bin> bins) {
    private static final int BINS = 10;

    /**
     * The examples of like scores.
     *
     * @param from inclusive
     * @param to exclusive, but for the last bin
     * @param meanScore empty where there are none
     * @param yes how many of them are a yes
     */
    public record Bin(double from, double to, OptionalDouble meanScore, Rate yes) {
        private static Bin of(int number, List<Scored> scored) {
            var mean = scored.stream().mapToDouble(each -> each.score().value()).average();
            var yes = (int) scored.stream().filter(each -> each.example().yes()).count();
            return new Bin((double) number / BINS, (number + 1.0) / BINS, mean, new Rate(yes, scored.size()));
        }

        private double error() {
            return yes.of() * Math.abs(meanScore.orElse(0) - yes.value().orElse(0));
        }
    }

    public static Reliability of(Collection<Scored> all) {
        var bins = IntStream.range(0, BINS)
                .mapToObj(number -> Bin.of(
                        number, all.stream().filter(each -> bin(each) == number).toList()))
                .toList();
        var error = bins.stream().mapToDouble(Bin::error).sum() / all.size();
        return new Reliability(brier(all), all.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(error), bins);
    }

    static OptionalDouble brier(Collection<Scored> all) {
        return all.stream().mapToDouble(Reliability::square).average();
    }

    private static double square(Scored scored) {
        double off = scored.score().value() - (scored.example().yes() ? 1 : 0);
        return off * off;
    }

    private static int bin(Scored scored) {
        return Math.min((int) (scored.score().value() * BINS), BINS - 1);
    }
}
