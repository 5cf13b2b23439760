/**
 * Feeds as definitions: feed.yaml read into rules, and rules that judge articles with reasons.
 *
 * <p>Pure: decides on facts it is handed; does not rank, fetch, store or score topics.
 */
@NullMarked
package blogfeed.feed;

import org.jspecify.annotations.NullMarked;
