/**
 * What all evidence on an article comes to: its title, its description, its score on each topic.
 *
 * <p>Decides nothing for a feed.
 */
@NullMarked
package blogfeed.judge;

import org.jspecify.annotations.NullMarked;
