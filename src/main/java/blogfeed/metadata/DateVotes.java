package blogfeed.metadata;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which date is the most credible. Of one witness only the weightiest vote for a date counts, because they copy each other. */
final class DateVotes {
    private final Map<LocalDate, Integer> weights = new LinkedHashMap<>();

    record Vote(LocalDate date, int weight) {}

    /** What one witness says. */
    void add(Stream<Vote> votes) {
        var heaviest = new LinkedHashMap<LocalDate, Integer>();
        votes.forEach(vote -> heaviest.merge(vote.date, vote.weight, Math::max));
        heaviest.forEach((date, weight) -> weights.merge(date, weight, Integer::sum));
    }

    /** The weightiest, of several the first one named. */
    Optional<LocalDate> best() {
        return weights.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
