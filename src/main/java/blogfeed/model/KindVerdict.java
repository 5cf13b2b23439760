package blogfeed.model;

import java.util.List;

/**
 * What sort of page something is, with what spoke for it.
 *
 * @param signals all that was weighed, the strongest first
 */
public record KindVerdict(Kind kind, List<Signal> signals) {
    /**
     * One observation.
     *
     * @param kind what it speaks for or against
     * @param text a few words for a person, such as {@code path begins with /tag/}
     * @param weight how much it says; against where it is negative
     */
    public record Signal(Kind kind, String text, double weight) {}
}
