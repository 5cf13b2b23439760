/**
 * Examples: articles with a yes or no. Trains a topic's model on them, measures a topic by them, and collects more of
 * them from the store.
 *
 * <p>Knows no feed; scores with the same topic as the running program.
 */
@NullMarked
package blogfeed.learn;

import org.jspecify.annotations.NullMarked;
