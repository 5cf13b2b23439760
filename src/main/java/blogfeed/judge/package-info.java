/**
 * What the gate asks of a link, how kept mentions are written, and what all evidence on an article comes to: its title, its description, its score on
 * each topic. Below ingest and enrich, because both bring mentions and evidence.
 *
 * <p>Decides nothing for a feed.
 */
@NullMarked
package blogfeed.judge;

import org.jspecify.annotations.NullMarked;
