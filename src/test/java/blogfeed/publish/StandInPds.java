package blogfeed.publish;

import blogfeed.model.Did;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A server of one account that keeps records in memory, and answers otherwise where told to. */
public final class StandInPds implements AutoCloseable {
    public static final Did ADA = new Did("did:plc:ewvi7nxzyoun6zhxrhs64oiz");
    public static final String HANDLE = "ada.example.com";
    public static final String PASSWORD = "abcd-efgh-ijkl-mnop";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer out of the ordinary. */
    private record Odd(int status, Map<String, String> headers, String body) {}

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int status;
        private final String error;

        Refusal(int status, String error) {
            this.status = status;
            this.error = error;
        }
    }

    private final HttpServer server;
    private final Map<String, ObjectNode> records = new TreeMap<>();
    private final Map<String, String> cids = new HashMap<>();
    private final Map<String, Odd> odd = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private int writes;
    private int token;
    private boolean expired;

    public StandInPds() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/xrpc/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The methods called since, without {@code com.atproto.} before them. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    public synchronized ObjectNode record(String rkey) {
        return records.getOrDefault(rkey, JSON.createObjectNode());
    }

    /** Somebody writes a record behind our back. */
    public synchronized void holds(String rkey, String json) {
        try {
            keep(rkey, (ObjectNode) JSON.readTree(json));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Answers this method so from now on. */
    public synchronized void answers(String method, int status, Map<String, String> headers, String body) {
        odd.put(method, new Odd(status, headers, body));
    }

    /** The next token of a session is one that has expired. */
    public synchronized void expireTheNextSession() {
        expired = true;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestURI().getPath().replaceFirst("^/xrpc/com\\.atproto\\.", "");
        calls.add(method);
        var body = exchange.getRequestBody().readAllBytes();
        if (odd.containsKey(method)) {
            var answer = odd.get(method);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            send(exchange, answer.status(), answer.body());
            return;
        }
        try {
            send(exchange, 200, ordinary(method, exchange, body).toString());
        } catch (Refusal refusal) {
            var error = JSON.createObjectNode().put("error", refusal.error).put("message", "no");
            send(exchange, refusal.status, error.toString());
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private JsonNode ordinary(String method, HttpExchange exchange, byte[] body) throws IOException {
        var query = query(exchange);
        var json = body.length > 0 && body[0] == '{' ? JSON.readTree(body) : JSON.createObjectNode();
        switch (method) {
            case "identity.resolveHandle" -> {
                refuseUnless(HANDLE.equals(query.get("handle")), 400, "InvalidRequest");
                return JSON.createObjectNode().put("did", ADA.value());
            }
            case "server.createSession" -> {
                refuseUnless(PASSWORD.equals(json.path("password").asText()), 401, "AuthenticationRequired");
                return session();
            }
            case "server.refreshSession" -> {
                authorize(exchange, "refresh");
                expired = false;
                return session();
            }
            case "server.deleteSession" -> authorize(exchange, "refresh");
            case "repo.getRecord" -> {
                refuseUnless(records.containsKey(query.get("rkey")), 400, "RecordNotFound");
                return stored(String.valueOf(query.get("rkey")));
            }
            case "repo.listRecords" -> {
                return list(query.getOrDefault("cursor", ""));
            }
            case "repo.putRecord" -> {
                authorize(exchange, "access");
                var rkey = json.path("rkey").asText();
                var expected = cids.getOrDefault(rkey, "null");
                refuseUnless(json.path("swapRecord").asText().equals(expected), 400, "InvalidSwap");
                keep(rkey, (ObjectNode) json.path("record"));
            }
            case "repo.deleteRecord" -> {
                authorize(exchange, "access");
                records.remove(json.path("rkey").asText());
                cids.remove(json.path("rkey").asText());
            }
            case "repo.uploadBlob" -> {
                authorize(exchange, "access");
                var type = exchange.getRequestHeaders().getFirst("Content-Type");
                return JSON.createObjectNode().set("blob", new Avatar(body, type, RawCid.of(body)).blob());
            }
            default -> throw new Refusal(501, "MethodNotImplemented");
        }
        return JSON.createObjectNode();
    }

    private void keep(String rkey, ObjectNode record) {
        records.put(rkey, record);
        cids.put(rkey, "cid" + ++writes);
    }

    private ObjectNode stored(String rkey) {
        var stored = JSON.createObjectNode()
                .put("uri", "at://" + ADA + "/app.bsky.feed.generator/" + rkey)
                .put("cid", cids.get(rkey));
        stored.set("value", records.get(rkey));
        return stored;
    }

    /** One a page. */
    private ObjectNode list(String after) {
        var page = JSON.createObjectNode();
        var array = page.putArray("records");
        records.keySet().stream()
                .filter(rkey -> rkey.compareTo(after) > 0)
                .findFirst()
                .ifPresent(rkey -> {
                    array.add(stored(rkey));
                    page.put("cursor", rkey);
                });
        return page;
    }

    private ObjectNode session() {
        token++;
        return JSON.createObjectNode()
                .put("accessJwt", "access" + token)
                .put("refreshJwt", "refresh" + token)
                .put("handle", HANDLE)
                .put("did", ADA.value());
    }

    private void authorize(HttpExchange exchange, String kind) {
        var valid =
                ("Bearer " + kind + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        refuseUnless(valid, 401, "InvalidToken");
        refuseUnless(kind.equals("refresh") || !expired, 400, "ExpiredToken");
    }

    private static void refuseUnless(boolean right, int status, String error) {
        if (!right) {
            throw new Refusal(status, error);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var raw = exchange.getRequestURI().getRawQuery();
        return Arrays.stream((raw == null ? "" : raw).split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** Nothing listens any more. */
    public void goes() {
        server.stop(0);
    }

    @Override
    public void close() {
        goes();
    }
}
