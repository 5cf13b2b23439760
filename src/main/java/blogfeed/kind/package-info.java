/**
 * Which kind of page a page is: signals, each with its weight and a few words, added up.
 *
 * <p>Pure. Knows neither feeds nor topics.
 */
@NullMarked
package blogfeed.kind;

import org.jspecify.annotations.NullMarked;
