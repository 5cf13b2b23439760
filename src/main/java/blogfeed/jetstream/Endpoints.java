package blogfeed.jetstream;

import java.net.URI;
import java.util.List;

/** Which of several endpoints to read, the preferred first: one stays until it fails twice in a row or goes quiet. */
final class Endpoints {
    private static final int PATIENCE = 2;

    private final List<Endpoint> all;
    private int index;
    private int failures;

    Endpoints(List<URI> addresses) {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("no endpoint to read the event stream from");
        }
        all = addresses.stream().map(Endpoint::new).toList();
    }

    Endpoint current() {
        return all.get(index);
    }

    int count() {
        return all.size();
    }

    void failed() {
        if (++failures >= PATIENCE) {
            leave();
        }
    }

    void leave() {
        index = (index + 1) % all.size();
        failures = 0;
    }

    void settled() {
        failures = 0;
    }
}
