package blogfeed.cli;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.net.BindException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The one port that all routes are served on. */
record WebServer(HttpServer server) implements AutoCloseable {
    private static final int LONGEST_HEADERS = 32 * 1024;

    static WebServer listen(Vertx vertx, Router router, String address, int port) {
        var options = new HttpServerOptions()
                .setHost(address)
                .setPort(port)
                .setCompressionSupported(true)
                // We have no web sockets, and what would look for them looks at every request.
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setMaxHeaderSize(LONGEST_HEADERS)
                .setIdleTimeout(60)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        try {
            return new WebServer(vertx.createHttpServer(options)
                    .requestHandler(router)
                    .listen()
                    .await(10, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            throw new BadConfigException("the web server could not listen on " + address + ":" + port + " within 10 s");
        } catch (Exception e) {
            // Future.await throws what the future failed with, declared or not.
            throw explained(e, address, port);
        }
    }

    private static RuntimeException explained(Exception e, String address, int port) {
        return e instanceof BindException
                ? new BadConfigException(
                        "port " + port + " on " + address + " can't be listened on (" + e.getMessage()
                                + "). Is another Blogfeed running? Choose another one with --port, or another address with --listen.")
                : new BadConfigException("the web server can't listen on " + address + ":" + port + " (" + e
                        + "). Choose an address of this machine with --listen.");
    }

    int port() {
        return server.actualPort();
    }

    @Override
    public void close() throws TimeoutException {
        server.close().await(5, TimeUnit.SECONDS);
    }
}
