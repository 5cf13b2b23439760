/**
 * Link to web page to facts about the article: what is fetched when, how politely, and what is made of the answer.
 *
 * <p>Decides nothing about feeds.
 */
@NullMarked
package blogfeed.enrich;

import org.jspecify.annotations.NullMarked;
