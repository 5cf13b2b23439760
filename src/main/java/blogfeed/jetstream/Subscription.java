package blogfeed.jetstream;

import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What is asked of an endpoint: where to begin, and what to leave out. */
record Subscription(URI endpoint, OptionalLong cursor, boolean omitOversized) {
    /** The largest frame, and the largest message of several frames, that is taken. */
    static final int LARGEST_MESSAGE = 8 << 20;

    private static final List<String> COLLECTIONS = List.of(Wire.POST, Wire.LIKE, Wire.REPOST);

    WebSocketConnectOptions options(Duration timeout) {
        var secure = "wss".equals(endpoint.getScheme());
        var usual = secure ? 443 : 80;
        return new WebSocketConnectOptions()
                .setHost(endpoint.getHost())
                .setPort(endpoint.getPort() < 0 ? usual : endpoint.getPort())
                .setSsl(secure)
                .setURI(target())
                .setTimeout(timeout.toMillis())
                .setConnectTimeout(timeout.toMillis());
    }

    /** Path and query. What the endpoint's own address asks for is kept, except what we decide or cannot read. */
    String target() {
        var path = endpoint.getRawPath();
        var parameters = own();
        if (parameters.stream().noneMatch(it -> it.startsWith("wantedCollections="))) {
            COLLECTIONS.forEach(it -> parameters.add("wantedCollections=" + it));
        }
        cursor.ifPresent(it -> parameters.add("cursor=" + it));
        if (omitOversized) {
            parameters.add("maxMessageSizeBytes=" + LARGEST_MESSAGE);
        }
        return (path == null || path.isEmpty() ? "/subscribe" : path) + "?" + String.join("&", parameters);
    }

    private List<String> own() {
        var parameters = new ArrayList<String>();
        var query = endpoint.getRawQuery();
        for (var parameter : (query == null ? "" : query).split("&", -1)) {
            if (!parameter.isEmpty() && !replaced(parameter)) {
                parameters.add(parameter);
            }
        }
        return parameters;
    }

    private boolean replaced(String parameter) {
        return parameter.startsWith("compress=")
                || (cursor.isPresent() && parameter.startsWith("cursor="))
                || (omitOversized && parameter.startsWith("maxMessageSizeBytes="));
    }
}
