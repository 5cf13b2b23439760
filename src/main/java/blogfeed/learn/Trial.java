package blogfeed.learn;

import java.util.List;

/**
 * An example as the topic and the other rules judged it.
 *
 * @param others what the other rules said, in their order
 */
record Trial(Scored scored, List<Boolean> others) {
    Example example() {
        return scored.example();
    }
}
