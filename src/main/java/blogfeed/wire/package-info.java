/**
 * The bytes of the event stream, in both generations of its wire: screening them, where a frame stands, decoding into typed
 * events.
 *
 * <p>Alone knows how frames are written. Knows nothing of sockets and files, of resuming, or of what events mean.
 */
@NullMarked
package blogfeed.wire;

import org.jspecify.annotations.NullMarked;
