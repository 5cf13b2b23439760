package blogfeed.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blogfeed.model.AtUri;
import blogfeed.model.Carrier;
import blogfeed.model.Tid;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StreamTest {
    private static final List<String> LINES = Sample.generate().stream();
    private static final List<JsonNode> EVENTS =
            LINES.stream().flatMap(StreamTest::event).toList();

    @Test
    void itHasAboutFiveThousandEvents() {
        assertThat(LINES).hasSizeBetween(4500, 5500);
    }

    @Test
    void everyFrameButTheOneCutOffParses() {
        assertThat(EVENTS).hasSize(LINES.size() - 1);
    }

    @Test
    void theMixIsThatOfARealStream() {
        assertThat(share("app.bsky.feed.like")).isCloseTo(0.69, within(0.02));
        assertThat(share("app.bsky.feed.post")).isCloseTo(0.11, within(0.02));
        assertThat(share("app.bsky.feed.repost")).isCloseTo(0.10, within(0.02));
        assertThat(share("app.bsky.graph.follow")).isCloseTo(0.04, within(0.01));
    }

    @Test
    void envelopesAndRecordsHaveJetstreamsKeyOrder() {
        var like = LINES.stream()
                .filter(line -> line.contains("\"collection\":\"app.bsky.feed.like\""))
                .findFirst()
                .orElseThrow();
        assertThat(like)
                .matches("\\{\"did\":\"did:plc:[a-z2-7]{24}\",\"time_us\":\\d{16},\"kind\":\"commit\",\"commit\":\\{"
                        + "\"rev\":\"\\w{13}\",\"operation\":\"create\",\"collection\":\"[a-z.]+\",\"rkey\":\"\\w{13}\","
                        + "\"record\":\\{\"\\$type\":\"[a-z.]+\",\"createdAt\":\"[^\"]+\",\"subject\":\\{\"cid\":\"\\w{59}\","
                        + "\"uri\":\"at://[^\"]+\"}},\"cid\":\"\\w{59}\"}}");
    }

    @Test
    void ampersandsAndAnglesAreEscapedAsGoDoes() {
        assertThat(LINES.stream().filter(line -> line.matches(".*[&<>].*"))).isEmpty();
        assertThat(LINES.stream().filter(line -> line.contains("utm_source=bluesky\\u0026id=318")))
                .isNotEmpty();
        assertThat(LINES.stream().filter(line -> line.contains("\\u003cbr\\u003e")))
                .isNotEmpty();
    }

    @Test
    void aRepositorysRevisionsGrowOutsideTheRewind() {
        var last = new HashMap<String, Tid>();
        var seen = new HashMap<String, String>();
        for (var event : EVENTS) {
            var did = event.path("did").asText();
            var rev = Tid.parse(event.path("commit").path("rev").asText(""));
            if (rev.isPresent() && seen.put(rev.get() + did, did) == null) {
                var before = last.put(did, rev.get());
                assertThat(before == null || before.compareTo(rev.get()) < 0)
                        .as(event.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void everyLinkedArticleHasItsTruth() {
        var told = Resources.articles().stream()
                .flatMap(article -> article.urls().stream())
                .collect(Collectors.toSet());
        var linked = links().map(PostedLinks.PostedLink::canonical).collect(Collectors.toSet());
        assertThat(linked).isEqualTo(told);
    }

    @Test
    void everyCarrierIsUsedOften() {
        var carriers = links().collect(Collectors.groupingBy(PostedLinks.PostedLink::carrier, Collectors.counting()));
        assertThat(carriers).containsOnlyKeys(Carrier.values());
        assertThat(carriers.values()).allMatch(count -> count >= 25);
        assertThat(posts().filter(post -> post.path("embed").path("media").has("external")))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void everyFacetCoversWholeCharactersOfItsText() {
        assertThat(posts().flatMap(StreamTest::shown)).noneMatch(text -> text.contains("\uFFFD") || text.isBlank());
    }

    @Test
    void postsSpeakManyLanguages() {
        var languages = posts().map(post -> post.path("langs").path(0).asText()).collect(Collectors.toSet());
        assertThat(languages).contains("en", "ja", "zh", "ko", "de", "fr", "es", "pt", "tr", "ru", "it", "nl");
    }

    private static Stream<String> shown(JsonNode post) {
        var text = post.path("text").asText().getBytes(UTF_8);
        return post.path("facets").findValues("index").stream().map(index -> {
            var start = index.path("byteStart").asInt();
            return new String(text, start, index.path("byteEnd").asInt() - start, UTF_8);
        });
    }

    private static Stream<PostedLinks.PostedLink> links() {
        return posts().flatMap(post -> PostedLinks.of(post).stream());
    }

    /** The records of well-formed posts. */
    private static Stream<JsonNode> posts() {
        return EVENTS.stream()
                .map(event -> event.path("commit"))
                .filter(commit -> commit.path("collection").asText().equals(AtUri.POST))
                .map(commit -> commit.path("record"))
                .filter(record -> record.path("createdAt").asText().endsWith("Z"));
    }

    private static double share(String collection) {
        return EVENTS.stream()
                        .map(event -> event.path("commit"))
                        .filter(commit -> commit.path("collection").asText().equals(collection))
                        .filter(commit -> commit.path("operation").asText().equals("create"))
                        .count()
                / (double) EVENTS.size();
    }

    private static Stream<JsonNode> event(String line) {
        try {
            return Stream.of(Json.MAPPER.readTree(line));
        } catch (JsonProcessingException e) {
            return Stream.empty();
        }
    }
}
