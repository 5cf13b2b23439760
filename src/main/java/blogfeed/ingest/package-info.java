/**
 * Stream to facts: the gate, mentions, engagement, deletes, account status, all of a batch in one transaction.
 *
 * <p>Decides only what is worth keeping, never what a feed shows.
 */
@NullMarked
package blogfeed.ingest;

import org.jspecify.annotations.NullMarked;
