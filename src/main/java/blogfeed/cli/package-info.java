/**
 * The composition root: commands, configuration, and the wiring of all parts.
 *
 * <p>Configuration never leaves here; every part below is given plain values.
 */
@NullMarked
package blogfeed.cli;

import org.jspecify.annotations.NullMarked;
