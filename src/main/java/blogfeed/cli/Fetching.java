package blogfeed.cli;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * How the pages of articles are fetched.
 *
 * @param on whether they are at all
 * @param contact whom sites can write to
 * @param anHour most pages an hour
 * @param ports that may be asked
 * @param privateAddresses whether the guard against private addresses is lifted
 * @param gateway a server that is asked for every page instead of the page's own
 */
record Fetching(
        boolean on,
        Optional<String> contact,
        int anHour,
        Set<Integer> ports,
        boolean privateAddresses,
        Optional<URI> gateway) {

    Fetching through(URI server) {
        return new Fetching(on, contact, anHour, ports, privateAddresses, Optional.of(server));
    }
}
