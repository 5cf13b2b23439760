package blogfeed.cli;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running {@link SampleWeb} and somebody who asks it for pages. */
final class SampleVisitor implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final SampleWeb web = new SampleWeb(vertx);
    private final HttpClient client = vertx.createHttpClient();
    private final int port = web.start();

    /** What came, its body not unpacked. */
    record Visit(int status, MultiMap headers, Buffer body) {}

    URI address() {
        return web.address();
    }

    Visit get(String host, String path) {
        return get(host, path, Map.of("X-Forwarded-Proto", "https"));
    }

    Visit get(URI url) {
        var path = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        return get(url.getHost(), path, Map.of("X-Forwarded-Proto", url.getScheme()));
    }

    Visit get(String host, String path, Map<String, String> headers) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port, "127.0.0.1"))
                .setHost(host)
                .setPort(80)
                .setURI(path);
        headers.forEach(options::putHeader);
        try {
            return client.request(options).compose(SampleVisitor::sent).await(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** The body is asked for on the event loop, or it could be gone by then. */
    private static Future<Visit> sent(HttpClientRequest request) {
        return request.send()
                .compose(response ->
                        response.body().map(body -> new Visit(response.statusCode(), response.headers(), body)));
    }

    /** Follows redirects as far as they lead, at most five. */
    Visit follow(URI url) {
        var visit = get(url);
        for (int hop = 0; hop < 5 && visit.headers().contains("Location"); hop++) {
            url = url.resolve(visit.headers().get("Location"));
            visit = get(url);
        }
        return visit;
    }

    @Override
    public void close() throws TimeoutException {
        web.close();
        vertx.close().await(5, TimeUnit.SECONDS);
    }
}
