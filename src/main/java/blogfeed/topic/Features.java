package blogfeed.topic;

import blogfeed.model.Evidence;

/**
 * A text in numbers, as a model weighs them.
 *
 * @param evidence what it is judged by: a card that says nothing counts as none
 * @param traits by {@link Trait#ordinal()}
 * @param words the numbers of the words that stand in it, distinct, ascending
 * @param amounts how much there is of each
 */
public record Features(Evidence evidence, double[] traits, int[] words, double[] amounts) {}
