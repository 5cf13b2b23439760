/**
 * The HTTP clients: bounded in time and size, without cookies; and how patiently a server is asked. The guarded one is for
 * addresses that strangers wrote.
 *
 * <p>Knows neither what is asked for nor what an answer means. Follows no redirect: where it leads is the caller's to judge.
 */
@NullMarked
package blogfeed.http;

import org.jspecify.annotations.NullMarked;
