/**
 * The main text of a web page, without what stands around it.
 *
 * <p>Pure. Knows nothing of what the page says of itself.
 */
@NullMarked
package blogfeed.maintext;

import org.jspecify.annotations.NullMarked;
