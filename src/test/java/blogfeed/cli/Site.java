package blogfeed.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** A running program as a visitor sees it. */
record Site(int port) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    JsonNode get(String path) {
        return ask(request(path));
    }

    JsonNode post(String path, String json) {
        return ask(request(path).POST(BodyPublishers.ofString(json)).header("content-type", "application/json"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static JsonNode ask(HttpRequest.Builder request) {
        try {
            return JSON.readTree(
                    CLIENT.send(request.build(), BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    List<String> skeleton(String feed) {
        var uri = "at://did:web:localhost%253A" + port + "/app.bsky.feed.generator/" + feed;
        return get("/xrpc/app.bsky.feed.getFeedSkeleton?limit=100&feed=" + uri)
                .path("feed")
                .findValuesAsText("post");
    }

    /** Asks for the health until it is as hoped for. */
    void awaitHealth(Predicate<JsonNode> hoped) {
        var end = Instant.now().plus(PATIENCE);
        var health = get("/health");
        while (!hoped.test(health)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(health.toPrettyString());
            }
            health = get("/health");
        }
    }
}
