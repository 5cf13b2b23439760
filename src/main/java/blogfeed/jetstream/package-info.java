/**
 * The event stream: websocket or file, reconnecting, failing over, screening bytes, decoding into typed events.
 *
 * <p>The only package that knows the wire. It neither stores nor judges.
 */
@NullMarked
package blogfeed.jetstream;

import org.jspecify.annotations.NullMarked;
