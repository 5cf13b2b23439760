package blogfeed.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WHERE = "https://notes.ada.example/posts/bees-in-march";
    private static final String PAGE =
            """
            <html lang="en"><head><title>Bees in March</title><meta name="author" content="Ada Example">
            <meta property="article:tag" content="bees"><meta property="article:tag" content="March"></head>
            <body><article><h1>Bees in March</h1><p>%s</p></article></body></html>
            """.formatted("The bees came back on a warm day, and we counted them twice. ".repeat(20));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("page.html"), PAGE);
    }

    @Test
    void aFileIsToldInWords() {
        var told = Program.run("read", file.toString(), "--url", WHERE);
        assertThat(told.status()).isZero();
        assertThat(told.out())
                .contains("Bees in March", WHERE, "filed under bees, March\n", "kind: ", "we counted them twice");
    }

    @Test
    void aFileIsToldAsJson() throws IOException {
        var told = JSON.readTree(
                Program.run("read", file.toString(), "--url", WHERE, "--json").out());
        assertThat(told.path("title").asText()).isEqualTo("Bees in March");
        assertThat(told.path("tags").valueStream().map(JsonNode::asText)).containsExactly("bees", "March");
        assertThat(told.path("canonical").asText()).isEqualTo(WHERE);
        assertThat(told.path("text").asText()).contains("counted them twice");
    }

    @Test
    void aFileOfWhichNobodyKnowsWhereItWasIsRead() {
        var told = Program.run("read", file.toString());
        assertThat(told.status()).isZero();
        assertThat(told.out()).contains("Bees in March");
    }

    @Test
    void linesAreAnsweredOneByOneWhateverIsWrongWithSome() throws IOException {
        var lines = String.join(
                "\n",
                "{\"file\": \"" + file + "\", \"url\": \"" + WHERE + "\"}",
                "{\"file\": \"" + folder.resolve("nope.html") + "\"}",
                "no json",
                "",
                "{\"url\": \"" + WHERE + "\"}",
                "{\"file\": \"" + file + "\", \"url\": null}",
                "{\"file\": \"a\\u0000b\"}");
        var answers = answers(lines);
        assertThat(answers).hasSize(6);
        assertThat(answers[0].path("title").asText()).isEqualTo("Bees in March");
        assertThat(answers[1].path("error").asText()).isEqualTo("there is no such file");
        assertThat(answers[2].path("error").asText()).isEqualTo("the line is no JSON");
        assertThat(answers[3].path("error").asText()).contains("names no");
        assertThat(answers[4].path("title").asText()).isEqualTo("Bees in March");
        assertThat(answers[5].path("error").asText()).contains("no file there can be");
    }

    @Test
    void aMissingFileOfLinesIsNamed() {
        var told = Program.run("read", "--lines", folder.resolve("nope.jsonl").toString());
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.err()).contains("nope.jsonl can't be read: there is no such file");
    }

    @Test
    void aPageIsFetchedThroughTheGuard() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/posts/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(PAGE.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        try {
            var port = server.getAddress().getPort();
            var url = "http://127.0.0.1:" + port + "/posts/bees";
            var refused = Program.run("read", url, "--fetch-ports=" + port);
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.err()).contains(url, "not a public address");
            var read = Program.run("read", url, "--fetch-ports=" + port, "--fetch-private=true");
            assertThat(read.status()).isZero();
            assertThat(read.out()).contains("Bees in March");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nothingToReadIsSaidSo() {
        var told = Program.run("read");
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.err()).contains("name a web address or a file");
    }

    private static JsonNode[] answers(String lines) throws IOException {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(lines.getBytes(UTF_8)));
        try {
            var told = Program.run("read", "--lines");
            assertThat(told.status()).isEqualTo(1);
            var answers = told.out().lines().toArray(String[]::new);
            var read = new JsonNode[answers.length];
            for (int i = 0; i < answers.length; i++) {
                read[i] = JSON.readTree(answers[i]);
            }
            return read;
        } finally {
            System.setIn(before);
        }
    }
}
