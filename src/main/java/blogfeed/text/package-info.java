/**
 * Text as people write it: folding of case and width, word boundaries, languages, finding many terms in one pass; and what of
 * strangers' texts must reach neither a store nor a terminal.
 *
 * <p>Pure. Knows neither topics nor feeds, only the terms it is given.
 */
@NullMarked
package blogfeed.text;

import org.jspecify.annotations.NullMarked;
