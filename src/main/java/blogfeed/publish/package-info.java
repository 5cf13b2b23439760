/**
 * A feed's record in its owner's repository: what it is to say, what it says, and the calls to the owner's server (PDS) that
 * make the one the other.
 *
 * <p>Writes records of feeds and nothing else. Knows no files but a feed's avatar, and asks nobody for a password.
 */
@NullMarked
package blogfeed.publish;

import org.jspecify.annotations.NullMarked;
