package blogfeed.opinion;

import static java.nio.charset.StandardCharsets.UTF_8;

import blogfeed.http.HttpClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** An HTTP server that speaks {@code /v1/chat/completions}: says yes to all, and answers otherwise where told to. */
public final class FakeModel implements AutoCloseable {
    /** An answer out of the ordinary. */
    private record Odd(int status, Map<String, String> headers, String body) {}

    /** One question as it came in. */
    public record Asked(String path, String authorization, JsonNode body) {
        public String article() {
            return body.path("messages").path(1).path("content").asText();
        }

        String instructions() {
            return body.path("messages").path(0).path("content").asText();
        }
    }

    static final int LARGEST = 100_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final HttpClient client;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Deque<Odd> odd = new ArrayDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, String> mind = any -> "{\"about\": true, \"reason\": \"it is\"}";
    private volatile boolean hanging;

    public FakeModel() {
        this(Duration.ofSeconds(20));
    }

    FakeModel(Duration timeout) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
        client = new HttpClient("Test/1", new HttpClient.Deadlines(timeout, timeout, timeout), LARGEST);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    ChatJudge judge(InstantSource clock) {
        return judge("small", Optional.empty(), clock);
    }

    ChatJudge judge(String model, Optional<String> key, InstantSource clock) {
        return new ChatJudge(address(), model, key, client, clock);
    }

    /** Says this from now on, as the content of its message. */
    public void says(Function<Asked, String> content) {
        mind = content;
    }

    void says(String content) {
        says(any -> content);
    }

    /** Answers the next question with this status. */
    synchronized void answers(int status, Map<String, String> headers, String body) {
        odd.add(new Odd(status, headers, body));
    }

    /** Takes questions and says nothing. */
    void hangs() {
        hanging = true;
    }

    public List<Asked> asked() {
        return asked;
    }

    void cancel() {
        client.cancel();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = JSON.readTree(exchange.getRequestBody());
        var question = new Asked(
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                body);
        asked.add(question);
        if (hanging) {
            await();
        }
        var answer = next(question);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        var said = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), said.length == 0 ? -1 : said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }

    private void await() {
        try {
            closed.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Odd next(Asked question) {
        return odd.isEmpty()
                ? new Odd(200, Map.of("Content-Type", "application/json"), completion(mind.apply(question)))
                : odd.remove();
    }

    static String completion(String content) {
        var answer = JSON.createObjectNode().put("id", "chatcmpl-1").put("object", "chat.completion");
        answer.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", "stop")
                .putObject("message")
                .put("role", "assistant")
                .put("content", content);
        answer.putObject("usage").put("total_tokens", 1);
        return answer.toString();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        client.close();
    }
}
