package blogfeed.rank;

import static blogfeed.rank.Drafts.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Engagement;
import blogfeed.rank.Contest.Entrant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContestTest {
    private static final int PLACES = 10;

    private final Random random = new Random(20261130);

    private static Entrant entrant(long id, double score) {
        var candidate = Drafts.article(id, HOUR, Drafts.by("ada", 0));
        return new Entrant(candidate, candidate.mentions(), 1, Engagement.NONE, score);
    }

    private static List<Entrant> best(List<Entrant> entrants) {
        var contest = new Contest(PLACES);
        entrants.forEach(contest::enter);
        return contest.best();
    }

    private static List<Entrant> sorted(List<Entrant> entrants) {
        return entrants.stream()
                .sorted(Comparator.comparingDouble(Entrant::score)
                        .thenComparingLong(each -> each.candidate().article().id())
                        .reversed())
                .limit(PLACES)
                .toList();
    }

    /** Few different scores, so that many are equal: also all of them, and also at the last place. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 100, 10_000})
    void theBestAreTheFirstOfAllSortedInWhateverOrderTheyCome(int differentScores) {
        for (int i = 0; i < 200; i++) {
            var entrants = new ArrayList<>(IntStream.range(0, random.nextInt(12 * PLACES))
                    .mapToObj(id -> entrant(id, random.nextInt(differentScores)))
                    .toList());
            Collections.shuffle(entrants, random);
            assertThat(best(entrants)).isEqualTo(sorted(entrants));
        }
    }

    @Test
    void whoComesInOrderFindsTheSamePlaces() {
        var rising = IntStream.range(0, 95).mapToObj(id -> entrant(id, id)).toList();
        var falling = IntStream.range(0, 95).mapToObj(id -> entrant(id, -id)).toList();
        assertThat(best(rising)).isEqualTo(sorted(rising));
        assertThat(best(falling)).isEqualTo(sorted(falling));
    }
}
