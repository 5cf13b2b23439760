package blogfeed.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleWebTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A URL in a text, unless it is cut short. */
    private static final Pattern BARE =
            Pattern.compile("https?://[^\\s/]+/(?:(?!\\.\\.\\.)[^\\s…])+(?=\\s|$)", Pattern.CASE_INSENSITIVE);

    private final SampleVisitor visitor = new SampleVisitor();

    @AfterEach
    void close() throws Exception {
        visitor.close();
    }

    @Test
    void everyAddressAnswersAsRecordedInTurn() throws IOException {
        for (var page : lines("pages.jsonl.gz")) {
            var visit =
                    visitor.get(page.path("host").asText(), page.path("path").asText());
            assertThat(visit.status()).isEqualTo(page.path("status").asInt());
            page.path("headers")
                    .properties()
                    .forEach(header -> assertThat(visit.headers().get(header.getKey()))
                            .isEqualTo(header.getValue().asText()));
            assertThat(text(visit, page.path("charset").asText("UTF-8")))
                    .startsWith(page.path("body").asText());
        }
    }

    @Test
    void everyPageDeclaresTheCharsetItIsWrittenIn() throws IOException {
        for (var page : lines("pages.jsonl.gz")) {
            var charset = page.path("charset").asText("UTF-8");
            var body = page.path("body").asText();
            assertThat(new String(body.getBytes(Charset.forName(charset)), Charset.forName(charset)))
                    .isEqualTo(body);
            if (page.has("charset")) {
                assertThat(page.toString().toLowerCase(Locale.ROOT))
                        .contains("charset=" + charset.toLowerCase(Locale.ROOT));
            }
        }
    }

    @Test
    void everyArticleAndEveryLinkOfTheStreamHasAnAnswer() throws IOException {
        var silent = new TreeSet<String>();
        for (var url : linked()) {
            if (visitor.follow(URI.create(url)).status() == 404) {
                silent.add(url);
            }
        }
        assertThat(silent).containsExactly("https://tallow-and-wick.example/blog/prompting-by-candlelight");
    }

    @Test
    void whatJoinsAnArticleLeadsToItOrNamesIt() throws IOException {
        for (var article : lines("truth.jsonl")) {
            for (var other : article.path("joined")) {
                assertThat(text(visitor.follow(URI.create(other.asText())), "UTF-8"))
                        .contains("<link rel=\"canonical\" href=\""
                                + article.path("url").asText() + "\"");
            }
        }
    }

    @Test
    void whatIsNotKnownIsNotFound() {
        assertThat(visitor.get("nobody.example", "/").status()).isEqualTo(404);
        assertThat(visitor.get("tokenfield.example", "/robots.txt").status()).isEqualTo(404);
        assertThat(visitor.get("hermitage-lane.example", "/robots.txt").status())
                .isEqualTo(200);
    }

    @Test
    void otherSpellingsLeadToTheKnownOne() {
        var path = "/blog/why-the-tokenizer-hates-my-surname";
        var known = "https://tokenfield.example" + path;
        assertThat(location(visitor.get("www.tokenfield.example", path))).isEqualTo(known);
        assertThat(location(visitor.get("tokenfield.example", path + "/"))).isEqualTo(known);
        assertThat(location(visitor.get("tokenfield.example", path, Map.of("X-Forwarded-Proto", "http"))))
                .isEqualTo(known);
        assertThat(visitor.get("tokenfield.example", path + "?utm_source=x").status())
                .isEqualTo(200);
    }

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() {
        var page = visitor.get("tokenfield.example", "/");
        var again = visitor.get(
                "tokenfield.example",
                "/",
                Map.of("If-None-Match", page.headers().get("ETag")));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body().length()).isZero();
    }

    @Test
    void aBusySiteAnswersTheSecondTime() {
        var url = URI.create("https://papier-kraft.example/journal/assistant-de-code-dans-une-petite-equipe");
        assertThat(visitor.get(url).headers().get("Retry-After")).isEqualTo("1");
        assertThat(visitor.get(url).status()).isEqualTo(200);
        assertThat(visitor.get(url).status()).isEqualTo(200);
    }

    @Test
    void onePageIsLargerThanAnybodyWouldRead() {
        assertThat(visitor.get("endless-notebook.example", "/2026/everything-i-know-about-llms")
                        .body()
                        .length())
                .isGreaterThan(3_000_000);
    }

    @Test
    void itListensOnLoopbackOnly() {
        assertThat(visitor.address().getHost()).isEqualTo("127.0.0.1");
    }

    private static String location(SampleVisitor.Visit visit) {
        assertThat(visit.status()).isEqualTo(301);
        return Objects.requireNonNull(visit.headers().get("Location"));
    }

    private static String text(SampleVisitor.Visit visit, String charset) throws IOException {
        InputStream bytes = new ByteArrayInputStream(visit.body().getBytes());
        try (var in = "gzip".equals(visit.headers().get("Content-Encoding")) ? new GZIPInputStream(bytes) : bytes) {
            return new String(in.readAllBytes(), Charset.forName(charset));
        }
    }

    /** All that truth and stream name, as posted. */
    private static Set<String> linked() throws IOException {
        var urls = new TreeSet<String>();
        for (var article : lines("truth.jsonl")) {
            urls.add(article.path("url").asText());
        }
        for (var event : lines("stream.jsonl.gz")) {
            var record = event.path("commit").path("record");
            record.findValuesAsText("uri").stream()
                    .filter(uri -> uri.startsWith("http"))
                    .forEach(urls::add);
            BARE.matcher(record.path("text").asText()).results().forEach(bare -> urls.add(bare.group()));
        }
        return urls;
    }

    private static List<JsonNode> lines(String name) throws IOException {
        var found = new ArrayList<JsonNode>();
        try (var in = SampleWebTest.class.getResourceAsStream("/sample/" + name);
                var lines = new BufferedReader(
                        new InputStreamReader(name.endsWith(".gz") ? new GZIPInputStream(in) : in, UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                parsed(line).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Empty for the one frame of the stream that is cut off. */
    private static Optional<JsonNode> parsed(String line) {
        try {
            return Optional.of(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
