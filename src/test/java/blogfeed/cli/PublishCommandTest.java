package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.publish.StandInPds;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PublishCommandTest {
    private final StandInPds pds = new StandInPds();

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("feeds/blogs")).resolve("feed.yaml"),
                "displayName: Blogs\ndescription: By @ada.example.com.\ninclude: {terms: [LLM]}\n");
        Files.writeString(folder.resolve("password"), StandInPds.PASSWORD + "\n");
    }

    @AfterEach
    void close() {
        pds.close();
    }

    @Test
    void aFeedIsPublishedOnceListedAndTakenAway() {
        assertThat(run("publish", "--dry-run").out()).contains("would be created");
        assertThat(pds.calls()).doesNotContain("server.createSession");
        var created = run("publish", "blogs", password());
        assertThat(created.status()).isZero();
        assertThat(created.out())
                .contains("blogs             created")
                .contains("1 mention")
                .contains("https://bsky.app/profile/ada.example.com/feed/blogs")
                .contains("set publisherDid: " + StandInPds.ADA);
        assertThat(run("publish").out()).contains("blogs             unchanged");
        assertThat(run("feeds").out()).contains("Blogs: published").contains("/feed/blogs");
        assertThat(run("feeds", "--json").out()).contains("\"upToDate\" : true");
        assertThat(run("unpublish", "blogs", password()).out())
                .contains("taken away, 'Blogs' of did:web:feeds.example.org");
        assertThat(run("unpublish", "blogs").out()).contains("is not published");
        assertThat(run("feeds").out()).contains("Blogs: not published");
    }

    @Test
    void whatOtherProgramsPublishedIsListedToo() {
        pds.holds("blogs", "{\"did\": \"did:web:feeds.example.org\", \"displayName\": \"Old name\"}");
        pds.holds("cats", "{\"did\": \"did:web:cats.example\", \"displayName\": \"Cats\"}");
        assertThat(run("feeds").out())
                .contains("Blogs: published; another displayName, description, descriptionFacets since")
                .contains("Cats: published for another service, did:web:cats.example");
    }

    @Test
    void aWrongPasswordIsAFailureAndAMissingAccountAMistake() throws IOException {
        Files.writeString(folder.resolve("password"), "guess");
        var wrong = run("publish", password());
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.err()).contains("does not know this name and password together");
        var nobody = run("publish", "--handle", "nobody.example.com");
        assertThat(nobody.status()).isEqualTo(2);
        assertThat(nobody.err()).contains("the handle nobody.example.com is nobody's");
        assertThat(run("publish", "--publisher-did", "did:plc:another").err())
                .contains("belongs to " + StandInPds.ADA + ", but publisherDid is did:plc:another");
    }

    @Test
    void theAccountsServerIsLookedUp() throws IOException {
        var directory = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var address = new AtomicReference<>(pds.address().toString());
        directory.createContext("/" + StandInPds.ADA, exchange -> {
            var document = document(address.get()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
            exchange.close();
        });
        directory.start();
        try {
            var plc = "http://127.0.0.1:" + directory.getAddress().getPort();
            var feeds = folder.resolve("feeds").toString();
            String[] command = {
                "feeds", "--publisher-did", StandInPds.ADA.value(), "--plc-directory", plc, "--feeds", feeds
            };
            pds.holds("blogs", "{\"did\": \"did:web:feeds.example.org\"}");
            assertThat(Program.run(command).out()).contains("/profile/ada.example.com/feed/blogs");
            address.set("http://pds.example.com");
            assertThat(Program.run(command).err()).contains("names a server without TLS, http://pds.example.com");
        } finally {
            directory.stop(0);
        }
    }

    private static String document(String server) {
        return """
                {"id": "%s", "alsoKnownAs": ["at://ada.example.com"], "service": [
                 {"id": "#atproto_pds", "type": "AtprotoPersonalDataServer", "serviceEndpoint": "%s"}]}""".formatted(StandInPds.ADA, server);
    }

    @Test
    void aServerThatIsGoneIsAFailure() {
        pds.goes();
        var gone = run("publish");
        assertThat(gone.status()).isEqualTo(1);
        assertThat(gone.err()).contains("can't be reached");
    }

    @Test
    void anUnknownFeedAndABadPictureAreMistakes() throws IOException {
        assertThat(run("publish", "blog").err())
                .contains("there is no feed 'blog' in")
                .contains("did you mean 'blogs'?");
        Files.writeString(folder.resolve("feeds/blogs/avatar.png"), "no picture at all");
        var bad = run("publish");
        assertThat(bad.status()).isEqualTo(2);
        assertThat(bad.err()).contains("holds neither a PNG nor a JPEG image");
    }

    private String password() {
        return "--password-file=" + folder.resolve("password");
    }

    /** What the test gives goes before what all have in common. */
    private Program run(String command, String... more) {
        var arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(more));
        add(arguments, "--handle", StandInPds.HANDLE);
        add(arguments, "--pds", pds.address().toString());
        add(arguments, "--hostname", "feeds.example.org");
        add(arguments, "--feeds", folder.resolve("feeds").toString());
        return Program.run(arguments.toArray(String[]::new));
    }

    private static void add(List<String> arguments, String flag, String value) {
        if (!arguments.contains(flag)) {
            arguments.addAll(List.of(flag, value));
        }
    }
}
