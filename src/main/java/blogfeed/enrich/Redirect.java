package blogfeed.enrich;

import blogfeed.http.GuardedClient;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.Set;

/** Where an answer sends us. */
final class Redirect {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirect() {}

    static boolean is(int status) {
        return STATUSES.contains(status);
    }

    /** Empty where the answer does not say. */
    static Optional<String> target(String from, HttpHeaders headers) {
        return headers.firstValue("location").map(location -> GuardedClient.resolve(from, location));
    }
}
