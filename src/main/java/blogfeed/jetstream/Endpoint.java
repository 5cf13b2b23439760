package blogfeed.jetstream;

import blogfeed.wire.Wire;
import java.net.URI;

/** An address at which a Jetstream server is read. Query parameters of it are passed on. */
record Endpoint(URI address) {
    /** What it is called in cursors and messages: its address without the query. */
    String name() {
        var text = address.toString();
        var query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }

    Generation generation() {
        var path = address.getPath();
        return path != null && path.endsWith("/xrpc/" + Wire.SUBSCRIBE_EVENTS) ? Generation.SECOND : Generation.FIRST;
    }

    boolean secure() {
        return "wss".equals(address.getScheme());
    }

    String host() {
        return address.getHost();
    }

    int port() {
        var usual = secure() ? 443 : 80;
        return address.getPort() < 0 ? usual : address.getPort();
    }
}
