package blogfeed.learn;

import java.util.Collection;
import java.util.function.Predicate;

/** How many examples were judged rightly and wrongly, by what they are and what they were taken for. */
public record Counts(int rightYes, int falseYes, int falseNo, int rightNo) {

    static <T> Counts of(Collection<T> all, Predicate<T> isYes, Predicate<T> accepted) {
        int[] counts = new int[4];
        for (var each : all) {
            counts[(isYes.test(each) ? 2 : 0) + (accepted.test(each) ? 1 : 0)]++;
        }
        return new Counts(counts[3], counts[1], counts[2], counts[0]);
    }

    /** Where a score of at least the mark is a yes. */
    public static Counts from(double mark, Collection<Scored> scored) {
        return of(scored, each -> each.example().yes(), each -> each.acceptedFrom(mark));
    }

    public int examples() {
        return yes() + no();
    }

    public int yes() {
        return rightYes + falseNo;
    }

    public int no() {
        return falseYes + rightNo;
    }

    /** Of those taken for a yes, how many are one. */
    public Rate precision() {
        return new Rate(rightYes, rightYes + falseYes);
    }

    /** Of those that are a yes, how many were taken for one. */
    public Rate recall() {
        return new Rate(rightYes, yes());
    }

    /** Of those that are a no, how many were taken for a yes. */
    public Rate falsePositiveRate() {
        return new Rate(falseYes, no());
    }

    /** The harmonic mean of precision and recall; none of none where nothing is a yes nor taken for one. */
    public Rate f1() {
        return new Rate(2 * rightYes, 2 * rightYes + falseYes + falseNo);
    }
}
