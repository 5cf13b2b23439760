package blogfeed.xrpc;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.lang.System.Logger.Level;

/** Answers as every XRPC client understands them, refusals too. */
final class Answers {
    private static final System.Logger LOG = System.getLogger(Answers.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    /** What a query that can't even be decoded ends in, and what a failure of ours does. */
    static void fail(RoutingContext context) {
        if (context.failure() instanceof HttpException bad && bad.getStatusCode() == 400) {
            refuse(context, XrpcError.invalidRequest("The query can't be decoded; check its percent-encoding."));
            return;
        }
        if (context.statusCode() == 413) {
            refuse(context, XrpcError.tooLarge(SendInteractions.LARGEST));
            return;
        }
        LOG.log(Level.WARNING, "can't answer " + context.request().path(), context.failure());
        refuse(context, XrpcError.internal());
    }

    static void refuse(RoutingContext context, XrpcError error) {
        if (error.status() == 401) {
            context.response().putHeader("www-authenticate", "Bearer");
        }
        answer(
                context,
                error.status(),
                JSON.createObjectNode().put("error", error.error()).put("message", error.message()));
    }

    static void answer(RoutingContext context, int status, ObjectNode body) {
        answer(context, status, Buffer.buffer(body.toString()));
    }

    static void answer(RoutingContext context, int status, Buffer bytes) {
        var response =
                context.response().setStatusCode(status).putHeader("content-type", "application/json; charset=utf-8");
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader("content-length", Integer.toString(bytes.length()))
                    .end();
        } else {
            response.end(bytes);
        }
    }
}
