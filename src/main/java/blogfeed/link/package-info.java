/**
 * Links out of posts: which URLs a post carries, the canonical URL of each, who publishes there, what kind it seems.
 *
 * <p>Pure: nothing is fetched here, and no rule of a feed is known.
 */
@NullMarked
package blogfeed.link;

import org.jspecify.annotations.NullMarked;
