/**
 * SQLite: the one write connection, the migrations, every query.
 *
 * <p>The only package that knows SQL. Holds facts and rankings, decides nothing.
 */
@NullMarked
package blogfeed.store;

import org.jspecify.annotations.NullMarked;
