package blogfeed.http;

import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Where requests are sent instead of to the hosts they name. */
record Gateway(HttpUrl address) {
    static Gateway at(URI address) {
        return new Gateway(HttpUrl.get(address.toString()));
    }

    Request redirected(Request request) {
        var url = request.url();
        return request.newBuilder()
                .url(address.newBuilder()
                        .encodedPath(url.encodedPath())
                        .encodedQuery(url.encodedQuery())
                        .build())
                .header("Host", host(url))
                .header("X-Forwarded-Proto", url.scheme())
                .build();
    }

    private static String host(HttpUrl url) {
        var name = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? name : name + ":" + url.port();
    }
}
