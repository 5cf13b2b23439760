/**
 * The words of Blogfeed as values: posts, links, articles, mentions, verdicts, scores, rankings, cursors.
 *
 * <p>Records and enums only, no input or output. Knows nothing but the JDK.
 */
@NullMarked
package blogfeed.model;

import org.jspecify.annotations.NullMarked;
