/**
 * Is this text about the topic, and why.
 *
 * <p>Pure: scores what it is given; knows neither feeds nor where texts come from.
 */
@NullMarked
package blogfeed.topic;

import org.jspecify.annotations.NullMarked;
