/**
 * Makes the bundled sample: a stream of invented events and the truth about the articles in it.
 *
 * <p>Told by the files under {@code src/test/resources/sample}. Knows the wire's shape, nothing of how Blogfeed reads it.
 */
@NullMarked
package blogfeed.sample;

import org.jspecify.annotations.NullMarked;
