/**
 * The tuner's tools: preview a feed, now or then, and with other rules; replay the last days; ask why.
 *
 * <p>Prints what the running program computes, by the same code; changes nothing.
 */
@NullMarked
package blogfeed.lab;

import org.jspecify.annotations.NullMarked;
