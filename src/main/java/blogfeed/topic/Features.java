package blogfeed.topic;

import blogfeed.model.Evidence;
import java.util.Map;

/**
 * A text in numbers, as a model weighs them.
 *
 * @param evidence what it is judged by: a card that says nothing counts as none
 * @param traits those that are not zero
 * @param words the numbers of the words that stand in it
 * @param amounts how much there is of each
 */
public record Features(Evidence evidence, Map<Trait, Double> traits, int[] words, double[] amounts) {}
