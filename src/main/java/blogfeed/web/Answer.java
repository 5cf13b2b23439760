package blogfeed.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a request.
 *
 * @param caching the {@code cache-control}
 * @param tag names the content for revalidation; empty where it does not last
 * @param acts whether it is a page with a script or a form of ours
 */
record Answer(int status, String contentType, String caching, String tag, boolean acts, String body) {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String READ_ONLY = policy("form-action 'none'");
    private static final String ACTING = policy("script-src 'self'; connect-src 'self'; form-action 'self'");

    private static String policy(String acting) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; " + acting
                + "; frame-ancestors 'none'";
    }

    static Answer page(int status, String html) {
        return new Answer(status, HTML, "no-cache", "", false, html);
    }

    /** A page that does something: with a script of ours, or a form. */
    static Answer scripted(int status, String html) {
        return new Answer(status, HTML, "no-store", "", true, html);
    }

    static Answer scripted(String html) {
        return scripted(200, html);
    }

    static Answer json(int status, JsonNode json) {
        return new Answer(
                status, "application/json; charset=utf-8", "no-cache", "", false, json.toPrettyString() + "\n");
    }

    /** The lexicons' form of an error, for scripts. */
    static Answer error(int status, String error, String message) {
        return json(
                status,
                JsonNodeFactory.instance.objectNode().put("error", error).put("message", message));
    }

    static Answer file(StaticFile file) {
        var tag = '"' + file.tag() + '"';
        return new Answer(200, file.contentType(), "public, max-age=86400", tag, false, file.content());
    }

    void send(RoutingContext context) {
        var response = context.response();
        response.putHeader("content-security-policy", acts ? ACTING : READ_ONLY)
                .putHeader("x-content-type-options", "nosniff")
                .putHeader("referrer-policy", "no-referrer");
        response.putHeader(HttpHeaders.CACHE_CONTROL, caching);
        if (tag.isEmpty()) {
            sendWhole(context);
        } else {
            response.putHeader(HttpHeaders.ETAG, tag);
            sendUnlessKnown(context);
        }
    }

    private void sendUnlessKnown(RoutingContext context) {
        if (isKnown(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            end(context.response().setStatusCode(304), Buffer.buffer());
        } else {
            sendWhole(context);
        }
    }

    private boolean isKnown(@Nullable String tags) {
        return tags != null && tags.contains(tag);
    }

    private void sendWhole(RoutingContext context) {
        var bytes = Buffer.buffer(body);
        var response = context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, contentType);
        var onlyHead = context.request().method().equals(HttpMethod.HEAD);
        if (onlyHead) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length()));
        }
        end(response, onlyHead ? Buffer.buffer() : bytes);
    }

    /** Whoever asked may have left meanwhile, which is no failure of ours. */
    private static void end(HttpServerResponse response, Buffer body) {
        if (!response.ended() && !response.closed()) {
            response.end(body).onFailure(left -> {});
        }
    }
}
