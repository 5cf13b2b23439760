package blogfeed.jetstream;

import blogfeed.wire.Wire;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The dictionary to ask an endpoint to compress with: on the second wire the server's current one, fetched and kept until
 * it is refused; on the first the operator's, if there is one. Whatever goes wrong ends in an uncompressed connection,
 * never in none. Lives on one event loop.
 */
final class Dictionaries {
    private static final System.Logger LOG = System.getLogger(JetstreamClient.class.getName());
    private static final int LARGEST = 4 << 20;

    private static final Pattern CURRENT = Pattern.compile("current dictionary id is ([0-9]{1,10})");

    private final HttpClient http;
    private final Compression compression;
    private final Duration timeout;
    private final Map<String, ZstdDictionary> held = new HashMap<>();
    private final Map<String, String> current = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> plainNext = new HashSet<>();

    Dictionaries(HttpClient http, Compression compression, Duration timeout) {
        this.http = http;
        this.compression = compression;
        this.timeout = timeout;
    }

    /** Never fails; empty where the connection is to be uncompressed. */
    Future<Optional<ZstdDictionary>> of(Endpoint endpoint) {
        if (!compression.wanted() || plainNext.remove(endpoint.name())) {
            return Future.succeededFuture(Optional.empty());
        }
        if (endpoint.generation() == Generation.FIRST) {
            return Future.succeededFuture(compression.ofFirstWire());
        }
        var dictionary = held.get(endpoint.name());
        return dictionary != null ? Future.succeededFuture(Optional.of(dictionary)) : fetch(endpoint);
    }

    /** The endpoint accepted it. */
    void accepted(Endpoint endpoint) {
        refused.remove(endpoint.name());
    }

    /**
     * The endpoint knows it no more: it is fetched anew, and done without when that one is refused too.
     *
     * @param reason which names the current one: what caches hold may be older
     */
    void refused(Endpoint endpoint, String reason) {
        held.remove(endpoint.name());
        var named = CURRENT.matcher(reason);
        if (named.find()) {
            current.put(endpoint.name(), named.group(1));
        }
        if (!refused.add(endpoint.name())) {
            refused.remove(endpoint.name());
            plainNext.add(endpoint.name());
        }
    }

    /** What came could not be unpacked with it. */
    void failed(Endpoint endpoint) {
        held.remove(endpoint.name());
        plainNext.add(endpoint.name());
    }

    private Future<Optional<ZstdDictionary>> fetch(Endpoint endpoint) {
        var path = endpoint.address().getPath().replace(Wire.SUBSCRIBE_EVENTS, Wire.GET_ZSTD_DICTIONARY);
        var id = current.remove(endpoint.name());
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(endpoint.host())
                .setPort(endpoint.port())
                .setSsl(endpoint.secure())
                .setURI(id == null ? path : path + "?id=" + id)
                .setConnectTimeout(timeout.toMillis())
                .setIdleTimeout(timeout.toMillis());
        return http.request(options)
                .compose(this::answer)
                .map(body -> ZstdDictionary.parse(body.getBytes())
                        .orElseThrow(() -> new IllegalStateException("what it sent is no dictionary")))
                .map(dictionary -> {
                    held.put(endpoint.name(), dictionary);
                    return Optional.of(dictionary);
                })
                .otherwise(cause -> {
                    LOG.log(
                            Level.WARNING,
                            "{0}: no dictionary to be had, reading uncompressed: {1}",
                            endpoint.name(),
                            Loss.told(cause));
                    return Optional.empty();
                });
    }

    /** In the time a connection may take, for an answer that comes byte by byte would keep everything waiting. */
    private Future<Buffer> answer(HttpClientRequest request) {
        return request.send()
                .compose(Dictionaries::body)
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(it -> request.reset());
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        var promise = Promise.<Buffer>promise();
        // Before anything is given up, which Vert.x would else log with its trace.
        response.exceptionHandler(promise::tryFail);
        if (response.statusCode() != 200) {
            promise.fail("HTTP " + response.statusCode());
            return promise.future();
        }
        var body = Buffer.buffer();
        response.handler(part -> {
            if (body.length() + part.length() > LARGEST) {
                promise.tryFail("more than " + LARGEST + " bytes");
            } else {
                body.appendBuffer(part);
            }
        });
        response.endHandler(it -> promise.tryComplete(body));
        return promise.future();
    }
}
