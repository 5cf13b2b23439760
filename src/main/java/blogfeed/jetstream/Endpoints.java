package blogfeed.jetstream;

import java.net.URI;
import java.util.List;

/** Which of several endpoints to read: one stays until it fails twice in a row or goes quiet. */
final class Endpoints {
    private static final int PATIENCE = 2;

    private final List<URI> all;
    private int index;
    private int failures;

    Endpoints(List<URI> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no endpoint to read the event stream from");
        }
        this.all = List.copyOf(all);
    }

    URI current() {
        return all.get(index);
    }

    /** Begins with the endpoint of that name, if there is one. */
    void prefer(String name) {
        for (int i = 0; i < all.size(); i++) {
            if (name(all.get(i)).equals(name)) {
                index = i;
            }
        }
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

    /** What an endpoint is called in cursors and messages: its address without the query. */
    static String name(URI endpoint) {
        var text = endpoint.toString();
        var query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }
}
