package blogfeed.topic;

import blogfeed.model.Evidence;
import java.util.Map;

/**
 * A text in numbers, as a model weighs them.
 *
 * @param evidence what it is judged by: a card that says nothing counts as none
 * @param traits those that are not zero
 * @param words how much there is of each word, by the word's number
 */
public record Features(Evidence evidence, Map<Trait, Double> traits, Map<Integer, Double> words) {}
