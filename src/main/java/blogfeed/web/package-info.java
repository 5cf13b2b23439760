/**
 * The face for people: a page of each feed as ranked, the same as JSON, and health.
 *
 * <p>Shows what is ranked; decides nothing.
 */
@NullMarked
package blogfeed.web;

import org.jspecify.annotations.NullMarked;
