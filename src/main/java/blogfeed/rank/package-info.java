/**
 * Facts to verdicts to scores to an order: a new immutable ranking whenever something changed.
 *
 * <p>Knows neither the stream nor the wire of skeletons.
 */
@NullMarked
package blogfeed.rank;

import org.jspecify.annotations.NullMarked;
