package bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program under test, started by its launcher as anybody starts it. */
record Program(Child child, int port) implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Program start(Path data, Path feeds, String endpoint, String... more) {
        return start(Place.freePort(), data, feeds, endpoint, more);
    }

    static Program start(int port, Path data, Path feeds, String endpoint, String... more) {
        var command = new ArrayList<>(List.of(
                Place.launcher(),
                "run",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString(),
                "--feeds",
                feeds.toString(),
                "--endpoints",
                endpoint,
                // the articles of the bench are on no server
                "--read-pages",
                "false"));
        command.addAll(List.of(more));
        return new Program(Child.start("blogfeed", command, Map.of()), port);
    }

    /** What {@code /health} answers; nothing while nobody listens. */
    JsonNode health() {
        try {
            var body = Http.get(port, "/health");
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body.get());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    long framesReceived() {
        return health().path("counts").path("framesReceived").asLong();
    }

    /** Waits until a feed shows articles and nothing else is under way. */
    void awaitArticles(String feed) {
        child.await("ranked " + feed, Duration.ofMinutes(5), () -> {
            for (var each : health().path("feeds")) {
                if (each.path("id").asText().equals(feed)
                        && each.path("articles").asInt() > 0) {
                    return true;
                }
            }
            return false;
        });
        child.awaitIdle();
    }

    static String skeletonPath(String feed) {
        var uri = "at://did:web:bench.example/app.bsky.feed.generator/" + feed;
        return "/xrpc/app.bsky.feed.getFeedSkeleton?feed=" + URLEncoder.encode(uri, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        child.close();
    }
}
