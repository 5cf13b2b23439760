/**
 * What stands between the settings and a reader's screen: one check a step, each of which says what it found, what that means and what
 * to do.
 *
 * <p>Changes nothing anywhere, and ends in time whatever hangs. Knows neither the settings nor how its findings are shown.
 */
@NullMarked
package blogfeed.doctor;

import org.jspecify.annotations.NullMarked;
