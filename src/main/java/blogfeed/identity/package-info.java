/**
 * Who somebody on the network is: DID documents, the keys in them, handles, and the tokens that services act for a viewer with.
 *
 * <p>Knows nothing of feeds. Takes everything it is told for a stranger's word until it is checked.
 */
@NullMarked
package blogfeed.identity;

import org.jspecify.annotations.NullMarked;
