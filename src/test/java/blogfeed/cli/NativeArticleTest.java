package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Tid;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, from the bytes of a stream to the feed, on an article that is a record on the network. */
class NativeArticleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOUSE = "at://did:plc:ada/site.standard.publication/house";
    private static final String DOCUMENT = "at://did:plc:ada/site.standard.document/one";
    private static final String URL = "https://ada.example.org/notes/one";

    @TempDir
    Path folder;

    private static String record(String author, int minute, String collection, String rkey, String record) {
        var at = minute(minute);
        return """
                {"did":"did:plc:%s","time_us":%d,"kind":"commit","commit":{"rev":"%s","operation":"create",\
                "collection":"%s","rkey":"%s","record":%s,"cid":"bafyreiinvented"}}""".formatted(
                        author, ChronoUnit.MICROS.between(Instant.EPOCH, at), Tid.of(at, 1), collection, rkey, record);
    }

    private static Instant minute(int minute) {
        return Recorded.NOON.plus(Duration.ofMinutes(minute));
    }

    private void play(String name, String... frames) throws IOException {
        var file = Files.writeString(folder.resolve(name), String.join("\n", frames));
        var ran = Program.run("run", "--source=" + file, "--once", "--port=0", "--data=" + folder.resolve("data"));
        assertThat(ran.status()).as(ran.err()).isZero();
    }

    private JsonNode ask(String... question) throws IOException {
        var arguments = new String[question.length + 2];
        System.arraycopy(question, 0, arguments, 0, question.length);
        arguments[question.length] = "--json";
        arguments[question.length + 1] = "--data=" + folder.resolve("data");
        return JSON.readTree(Program.run(arguments).out());
    }

    @Test
    void aDocumentIsInTheFeedAsSoonAsAPostMentionsItAndNotBefore() throws IOException {
        play(
                "before.jsonl",
                record(
                        "ada",
                        0,
                        "site.standard.publication",
                        "house",
                        "{\"url\":\"https://ada.example.org\",\"name\":\"Ada\"}"),
                record("ada", 1, "site.standard.document", "one", """
                        {"$type":"site.standard.document","title":"How large language models learn","site":"%s",\
                        "path":"/notes/one","textContent":"%s","publishedAt":"2026-11-20T12:00:00Z"}""".formatted(
                                HOUSE, "A large language model predicts the next token. ".repeat(20_000))));
        assertThat(ask("preview", "ai-blogs").path("articles")).isEmpty();
        var why = ask("why", DOCUMENT);
        assertThat(why.path("subject").asText()).isEqualTo(URL);
        assertThat(why.path("state").asText()).isEqualTo("kept");
        assertThat(why.findValue("firstMentionAt").isNull()).isTrue();

        play("after.jsonl", record("ben", 30, "app.bsky.feed.post", "3post", """
                        {"$type":"app.bsky.feed.post","createdAt":"%s","langs":["en"],"text":"Read this: %s"}""".formatted(minute(30), URL)));
        var articles = ask("preview", "ai-blogs").path("articles");
        assertThat(articles.findValuesAsText("url")).containsExactly(URL);
        assertThat(articles.path(0).path("title").asText()).isEqualTo("How large language models learn");
        assertThat(ask("why", DOCUMENT).findValue("firstMentionAt").asText())
                .isEqualTo(minute(30).toString());
    }

    @Test
    void whyTellsWhatADocumentWaitsFor() throws IOException {
        play(
                "one.jsonl",
                record("ada", 1, "site.standard.document", "one", "{\"title\":\"A\",\"site\":\"" + HOUSE + "\"}"));
        assertThat(ask("why", DOCUMENT).path("reasons").toString()).contains("not where it is published", HOUSE);
        assertThat(ask("why", DOCUMENT.replace("one", "two")).path("state").asText())
                .isEqualTo("unknown");
    }
}
