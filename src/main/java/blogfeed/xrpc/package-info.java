/**
 * The AT Protocol face: getFeedSkeleton, describeFeedGenerator, did.json.
 *
 * <p>Reads current rankings from memory; runs no query on that path and ranks nothing.
 */
@NullMarked
package blogfeed.xrpc;

import org.jspecify.annotations.NullMarked;
