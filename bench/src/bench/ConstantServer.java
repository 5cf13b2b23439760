package bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reference: a bare server that answers the same bytes to everybody, on one event loop like the program. */
final class ConstantServer {
    private ConstantServer() {}

    /** Arguments: port, file with the body. */
    public static void main(String[] arguments) throws IOException {
        var body = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(request -> request.response()
                        .putHeader("content-type", "application/json; charset=utf-8")
                        .end(body))
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                .onFailure(cause -> {
                    System.err.println("bench: " + cause);
                    System.exit(1);
                });
    }
}
