/**
 * The event stream: websocket or file, reconnecting, where to resume, failing over, gaps.
 *
 * <p>Knows how servers are asked; how their frames are written, only package {@code wire} does. It neither stores nor judges.
 */
@NullMarked
package blogfeed.jetstream;

import org.jspecify.annotations.NullMarked;
