package blogfeed.jetstream;

import blogfeed.wire.Wire;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.ConnectOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is asked of an endpoint.
 *
 * @param cursor where to begin: a position or a time
 * @param engagement whether likes and reposts are wanted too, or posts and long-form records alone
 * @param omitOversized whether events too large to be read are to be left out
 * @param zstdDictionary the id of the dictionary to compress with, if any
 */
record Subscription(
        Endpoint endpoint,
        OptionalLong cursor,
        boolean engagement,
        boolean omitOversized,
        OptionalLong zstdDictionary) {
    /** The largest frame, and the largest message of several frames, that is taken. */
    static final int LARGEST_MESSAGE = 8 << 20;

    ConnectOptions options(Duration timeout) {
        var options = new ConnectOptions()
                .setHost(endpoint.host())
                .setPort(endpoint.port())
                .setSsl(endpoint.secure())
                .setTimeout((int) timeout.toMillis());
        return endpoint.secure()
                ? options.setSslOptions(new ClientSSLOptions().setHostnameVerificationAlgorithm("HTTPS"))
                : options;
    }

    URI address() {
        var server = endpoint.address().getScheme() + "://" + endpoint.host() + ":" + endpoint.port();
        return URI.create(server + target());
    }

    /** Path and query. What the endpoint's own address asks for is kept, except what we decide or cannot read. */
    String target() {
        var path = endpoint.address().getRawPath();
        var parameters = own();
        var collections = collectionsName() + "=";
        if (parameters.stream().noneMatch(it -> it.startsWith(collections))) {
            wanted().forEach(it -> parameters.add(collections + it));
        }
        cursor.ifPresent(it -> parameters.add("cursor=" + it));
        if (omitOversized) {
            parameters.add("maxMessageSizeBytes=" + LARGEST_MESSAGE);
        }
        zstdDictionary.ifPresent(it -> parameters.add(isFirst() ? "compress=true" : "zstdDictionary=" + it));
        return (path == null || path.isEmpty() ? "/subscribe" : path) + "?" + String.join("&", parameters);
    }

    /** Events about accounts and identities come in any case. */
    private List<String> wanted() {
        var wanted = new ArrayList<>(engagement ? List.of(Wire.POST, Wire.LIKE, Wire.REPOST) : List.of(Wire.POST));
        wanted.addAll(Wire.NATIVE);
        return wanted;
    }

    private boolean isFirst() {
        return endpoint.generation() == Generation.FIRST;
    }

    private String collectionsName() {
        return isFirst() ? "wantedCollections" : "collections";
    }

    private List<String> own() {
        var parameters = new ArrayList<String>();
        var query = endpoint.address().getRawQuery();
        for (var parameter : (query == null ? "" : query).split("&", -1)) {
            if (!parameter.isEmpty() && !replaced(parameter)) {
                parameters.add(parameter);
            }
        }
        return parameters;
    }

    private boolean replaced(String parameter) {
        return parameter.startsWith("compress=")
                || parameter.startsWith("zstdDictionary=")
                || (cursor.isPresent() && parameter.startsWith("cursor="))
                || (omitOversized && parameter.startsWith("maxMessageSizeBytes="));
    }
}
