/**
 * The AT Protocol face: getFeedSkeleton, sendInteractions, describeFeedGenerator, did.json.
 *
 * <p>Reads current rankings from memory, and viewers' feedback as far as it is at hand; runs no query on that path and ranks
 * nothing.
 */
@NullMarked
package blogfeed.xrpc;

import org.jspecify.annotations.NullMarked;
