/**
 * Asks the public AppView for the counts of kept mentions, politely: few calls, ever rarer with age, its limits obeyed.
 *
 * <p>Alone knows {@code app.bsky.feed.getPosts}. Whatever the AppView does, or if it can't be reached, only counts are
 * late.
 */
@NullMarked
package blogfeed.appview;

import org.jspecify.annotations.NullMarked;
