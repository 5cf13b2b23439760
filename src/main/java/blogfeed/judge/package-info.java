/**
 * What the gate asks of a link, how kept mentions are written, and what all evidence on an article comes to: its title, its
 * description, its score on each topic, and where a topic can't tell, what a second opinion may make of that score. Below
 * ingest, enrich and opinion, because these bring mentions, evidence and opinions.
 *
 * <p>Decides nothing for a feed.
 */
@NullMarked
package blogfeed.judge;

import org.jspecify.annotations.NullMarked;
