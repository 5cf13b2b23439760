package blogfeed.xrpc;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Ranking;
import blogfeed.model.Ranking.Alternative;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who reads a feed from its top to its end, by whatever limits and languages, and what must hold of it. */
final class Walk {
    private static final List<String> HEADERS =
            List.of("", "en", "de-DE,de;q=0.9,en;q=0.5", "ja", "fr, *;q=0.1", "xx", "ja;q=0.5,en", "not a language!");
    private static final Map<String, Set<String>> READ = Map.of(
            "en", Set.of("en"),
            "de-DE,de;q=0.9,en;q=0.5", Set.of("de", "en"),
            "ja", Set.of("ja"),
            "xx", Set.of(),
            "ja;q=0.5,en", Set.of("ja", "en"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Town town;
    private final Random random;
    private final HttpClient client;
    private final String feed;
    private final Ranking ranking;
    private final Map<String, Ranking.Entry> entries = new HashMap<>();
    private final Set<Ranking.Entry> mustBeSeen = new HashSet<>();
    private final List<Ranking.Entry> seen = new ArrayList<>();
    private String cursor = "";
    private int behind;

    /** Its first page is to be read before anything happens. */
    Walk(Town town, Random random, HttpClient client) {
        this.town = town;
        this.random = random;
        this.client = client;
        this.feed = Town.FEEDS.get(random.nextInt(Town.FEEDS.size()));
        this.ranking = town.ranking(feed);
        for (var entry : ranking.entries()) {
            put(entry.post().toString(), entry);
            entry.alternatives().stream().map(Alternative::post).forEach(post -> put(post.toString(), entry));
        }
        mustBeSeen.addAll(ranking.entries());
        look();
    }

    private void put(String post, Ranking.Entry entry) {
        // what was gone before a restart has no name any more
        var other = post.contains("gone.invalid") ? null : entries.put(post, entry);
        assertThat(other).as("no two entries name " + post).isIn(null, entry);
    }

    /** What is away at any time need not be seen. */
    void look() {
        mustBeSeen.removeIf(entry -> !town.isThere(entry.post().toString()));
    }

    /** Reads one more page; true when it was the last. */
    boolean read() {
        var header = HEADERS.get(random.nextInt(HEADERS.size()));
        int limit = random.nextInt(6) == 0 ? 1 + random.nextInt(100) : 1 + random.nextInt(5);
        var page = ask(limit, header);
        var posts = page.path("feed").findValuesAsText("post");
        assertThat(posts.size()).isLessThanOrEqualTo(limit);
        for (var post : posts) {
            assertThat(town.isThere(post)).as(post + " is there").isTrue();
            assertThat(entries).as("posts of the ranking").containsKey(post);
            seen.add(entries.get(post));
        }
        cursor = page.path("cursor").asText();
        assertThat(posts.isEmpty() && !cursor.isEmpty())
                .as("a cursor of nothing")
                .isFalse();
        readOn(READ.get(header));
        return cursor.isEmpty();
    }

    /** What the reader went past while they did not read its language need not be seen. */
    private void readOn(@Nullable Set<String> languages) {
        int now = cursor.isEmpty()
                ? ranking.entries().size()
                : 1 + ranking.entries().indexOf(seen.get(seen.size() - 1));
        ranking.entries().subList(behind, now).stream()
                .filter(entry ->
                        !entry.onlyFor().isEmpty() && languages != null && !languages.contains(entry.onlyFor()))
                .forEach(mustBeSeen::remove);
        behind = now;
    }

    /** What must hold at the end. */
    void check() {
        assertThat(seen).as("nothing is seen twice").doesNotHaveDuplicates();
        assertThat(seen).as("in order").isSortedAccordingTo(Comparator.comparing(ranking.entries()::indexOf));
        assertThat(seen).as("all that stayed").containsAll(mustBeSeen);
    }

    private JsonNode ask(int limit, String header) {
        var uri = "http://127.0.0.1:%d/xrpc/app.bsky.feed.getFeedSkeleton?feed=%s&limit=%d&cursor=%s"
                .formatted(town.port(), URLEncoder.encode(Town.feedUri(feed), StandardCharsets.UTF_8), limit, cursor);
        var request = HttpRequest.newBuilder(URI.create(uri));
        if (!header.isEmpty()) {
            request.header("accept-language", header);
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
