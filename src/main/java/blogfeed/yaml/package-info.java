/**
 * Settings files: YAML read into nodes that know their file and line, and errors that name the nearest valid key.
 *
 * <p>Knows nothing of what the settings mean.
 */
@NullMarked
package blogfeed.yaml;

import org.jspecify.annotations.NullMarked;
