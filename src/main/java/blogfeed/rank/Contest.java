package blogfeed.rank;

import blogfeed.model.Candidate;
import blogfeed.model.Engagement;
import blogfeed.model.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best of what a feed accepts, as one candidate after the other comes. Never holds many more than there are places,
 * so that many feeds can look at a candidate together, while it is at hand.
 */
final class Contest {
    /** Losers are sent away only once there are as many of them as places: each time costs a look at all. */
    private static final int MOST_PER_PLACE = 2;

    /** An accepted candidate, not yet placed. */
    record Entrant(Candidate candidate, List<Mention> counted, int people, Engagement engagement, double score) {
        /** The highest first; of equal ones, the article that was stored last. */
        private int compare(Entrant other) {
            int byScore = Double.compare(other.score, score);
            return byScore != 0
                    ? byScore
                    : Long.compare(
                            other.candidate.article().id(), candidate.article().id());
        }
    }

    private final int places;
    private final List<Entrant> entrants = new ArrayList<>();

    /** Who scores less has lost. */
    private double least = Double.NEGATIVE_INFINITY;

    Contest(int places) {
        this.places = places;
    }

    void enter(Entrant entrant) {
        if (entrant.score >= least) {
            entrants.add(entrant);
            if (entrants.size() == places * MOST_PER_PLACE) {
                dropLosers();
            }
        }
    }

    /** The best, in order. */
    List<Entrant> best() {
        if (entrants.size() > places) {
            dropLosers();
        }
        entrants.sort(Entrant::compare);
        return List.copyOf(entrants);
    }

    /** Sorting numbers is cheap; only where too many have the same must they themselves be sorted. */
    private void dropLosers() {
        least = least();
        entrants.removeIf(each -> each.score < least);
        if (entrants.size() > places) {
            entrants.sort(Entrant::compare);
            entrants.subList(places, entrants.size()).clear();
        }
    }

    /** The score of the last place as it is now. */
    private double least() {
        var scores = new double[entrants.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = entrants.get(i).score;
        }
        Arrays.sort(scores);
        return scores[scores.length - places];
    }
}
