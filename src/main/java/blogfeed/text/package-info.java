/**
 * Text as people write it: folding of case and width, word boundaries, finding many terms in one pass.
 *
 * <p>Pure. Knows neither topics nor feeds, only the terms it is given.
 */
@NullMarked
package blogfeed.text;

import org.jspecify.annotations.NullMarked;
