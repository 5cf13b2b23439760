/**
 * A web page read: its bytes to characters, what it says of itself, its main text, and what else tells a kind of page.
 *
 * <p>Pure: fetches nothing, and decides nothing about articles.
 */
@NullMarked
package blogfeed.page;

import org.jspecify.annotations.NullMarked;
