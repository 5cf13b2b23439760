package blogfeed.learn;

import blogfeed.model.TopicScore;

/** An example with the score that a topic gave it, which may have learned from it or not. */
public record Scored(Example example, TopicScore score) {
    public boolean acceptedFrom(double mark) {
        return score.value() >= mark;
    }
}
