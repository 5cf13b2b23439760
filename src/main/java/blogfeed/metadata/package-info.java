/**
 * What a web page says of itself: its bytes to a document, title, author, dates, language, links.
 *
 * <p>Pure. Believes nothing about the page's address, and decides nothing about articles.
 */
@NullMarked
package blogfeed.metadata;

import org.jspecify.annotations.NullMarked;
