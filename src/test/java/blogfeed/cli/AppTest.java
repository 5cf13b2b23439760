package blogfeed.cli;

import static blogfeed.cli.Recorded.NOON;
import static blogfeed.cli.Recorded.post;
import static blogfeed.cli.Recorded.uri;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import blogfeed.model.AtUri;
import blogfeed.model.StreamCursor;
import blogfeed.store.Database;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on recordings and a stream of our own, with a feed of one host. */
class AppTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeAFeed() throws IOException {
        Files.createDirectories(folder.resolve("feeds/blog"));
        Files.writeString(folder.resolve("feeds/blog/feed.yaml"), """
                displayName: A Blog
                description: All of it, the latest first.
                include: {hosts: [blog.example.org]}
                rank: {by: latest, perAuthor: 0, perSite: 0}
                """);
    }

    private Config config(String endpoint) {
        return config(endpoint, "");
    }

    private Config config(String endpoint, String appView) {
        return config(endpoint, appView, "false");
    }

    private Config config(String endpoint, String appView, String tuneSave) {
        var flags = new EnumMap<Setting, String>(Setting.class);
        flags.put(Setting.DATA, folder.resolve("data").toString());
        flags.put(Setting.FEEDS, folder.resolve("feeds").toString());
        flags.put(Setting.PORT, "0");
        flags.put(Setting.REFRESH, "100ms");
        flags.put(Setting.ENDPOINTS, endpoint);
        flags.put(Setting.APPVIEW, appView);
        flags.put(Setting.READ_PAGES, "false");
        flags.put(Setting.TUNE_SAVE, tuneSave);
        return ConfigReader.read(flags, Map.of(), null);
    }

    private App app(Source source, boolean once) {
        return app(source, once, "false");
    }

    private App app(Source source, boolean once, String tuneSave) {
        return new App(config("ws://localhost:1", "", tuneSave), source, once);
    }

    private Path recording(String... frames) throws IOException {
        return Files.writeString(folder.resolve("stream.jsonl"), String.join("\n", frames) + "\n");
    }

    private StreamCursor savedCursor() {
        try (var database = Database.openToRead(folder.resolve("data"))) {
            return database.read(facts -> facts.cursors()
                            .latest(true)
                            .or(() -> facts.cursors().latest(false)))
                    .orElseThrow();
        }
    }

    private Program runOnce(String source) {
        return Program.run(
                "run",
                "--once",
                "--read-pages=false",
                "--source=" + source,
                "--port=0",
                "--data=" + folder.resolve("data"),
                "--feeds=" + folder.resolve("feeds"));
    }

    private String preview() {
        return Program.run("preview", "blog", "--data=" + folder.resolve("data"), "--feeds=" + folder.resolve("feeds"))
                .out();
    }

    @Test
    void aRecordingIsReadToItsEndAndServed() throws Exception {
        var file = recording(post("ada", NOON, "one"), post("ben", NOON.plusSeconds(60), "two"));
        try (var app = app(new Source.Recording(file.toString(), 0), true)) {
            var running = app.start();
            assertThat(running.awaitEnd()).isTrue();
            var site = new Site(running.port());
            assertThat(site.skeleton("blog")).containsExactly(uri("ben"), uri("ada"));
            var health = site.get("/health");
            assertThat(health.path("status").asText()).isEqualTo("ended");
            assertThat(health.path("counts").path("skeletons").asLong()).isEqualTo(1);
            assertThat(health.path("counts").path("tokensRefusedAudience").isNumber())
                    .isTrue();
            assertThat(site.get("/api/feeds/blog").toString()).contains("About one", "About two");
        }
        assertThat(savedCursor().time()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aRecordingMayBePackedOrComeFromStandardInput() throws IOException {
        var packed = folder.resolve("stream.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(post("ada", NOON, "one").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(runOnce(packed.toString()).status()).isZero();
        var before = System.in;
        System.setIn(new ByteArrayInputStream(post("ben", NOON, "two").getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(runOnce("-").status()).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(preview()).contains("by latest: 2 articles", "About one", "About two");
    }

    @Test
    void aRecordingThatBreaksOffEndsInStatusOneWithWhatItHeldStored() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed, true)) {
            out.write((post("ada", NOON, "one") + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            out.write(post("ben", NOON, "two").getBytes(StandardCharsets.UTF_8));
        }
        var file = folder.resolve("broken.jsonl.gz");
        Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() - 12));
        assertThat(runOnce(file.toString()).status()).isEqualTo(1);
        assertThat(preview()).contains("About one");
    }

    @Test
    void aRecordingReadAgainChangesNothing() throws IOException {
        var file = recording(post("ada", NOON, "one"), post("ben", NOON.plusSeconds(60), "one"))
                .toString();
        assertThat(runOnce(file).status()).isZero();
        var before = preview();
        assertThat(runOnce(file).status()).isZero();
        assertThat(preview()).isEqualTo(before);
    }

    @Test
    void itClosesInTimeInTheMiddleOfAStreamWithItsPlaceSaved() throws IOException {
        var file = recording(post("ada", NOON, "one"), post("ben", NOON.plus(Duration.ofHours(9)), "two"));
        var app = app(new Source.Recording(file.toString(), 1), false);
        var running = app.start();
        new Site(running.port())
                .awaitHealth(health -> health.path("counts").path("events").asLong() == 1);
        var begun = Instant.now();
        app.close();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(savedCursor().time()).isEqualTo(NOON);
        assertThatCode(app::close).as("a second time").doesNotThrowAnyException();
    }

    @Test
    void whoeverWaitsForTheEndIsLetGoByAClosing() throws Exception {
        var file = recording(post("ada", NOON, "one"), post("ben", NOON.plus(Duration.ofHours(9)), "two"));
        var app = app(new Source.Recording(file.toString(), 1), true);
        var running = app.start();
        var waiting = new Thread(() -> assertThatCode(running::awaitEnd).doesNotThrowAnyException());
        waiting.start();
        app.close();
        waiting.join(5_000);
        assertThat(waiting.isAlive()).isFalse();
    }

    @Test
    void afterARestartTheOldRankingIsServedAndTheStreamResumedAtItsPlace() throws Exception {
        var vertx = Vertx.vertx();
        var visits = new ArrayBlockingQueue<String>(10);
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS).minusSeconds(20);
        var server = vertx.createHttpServer()
                .webSocketHandler(socket -> greet(socket, visits, post("ada", at, "one")))
                .listen(0, "127.0.0.1")
                .await();
        var config = config("ws://127.0.0.1:" + server.actualPort() + "/subscribe");
        try (var app = new App(config, new Source.Live(), false)) {
            var site = new Site(app.start().port());
            site.awaitHealth(
                    health -> health.path("feeds").path(0).path("articles").asInt() == 1);
        }
        assertThat(savedCursor().time()).isEqualTo(at);
        assertThat(visits.poll(5, TimeUnit.SECONDS)).contains("cursor=");
        server.close().await();
        try (var app = new App(config, new Source.Live(), false)) {
            assertThat(new Site(app.start().port()).skeleton("blog")).containsExactly(uri("ada"));
        }
        var again = vertx.createHttpServer()
                .webSocketHandler(socket -> greet(socket, visits, post("ben", at.plusSeconds(1), "two")))
                .listen(server.actualPort(), "127.0.0.1")
                .await();
        try (var app = new App(config, new Source.Live(), false)) {
            var site = new Site(app.start().port());
            site.awaitHealth(
                    health -> health.path("feeds").path(0).path("articles").asInt() == 2);
            assertThat(site.skeleton("blog")).containsExactly(uri("ben"), uri("ada"));
        }
        var resumed = visits.poll(5, TimeUnit.SECONDS);
        assertThat(cursor(resumed)).isBetween(at.minusSeconds(180), at);
        again.close().await();
        vertx.close().await();
    }

    @Test
    void whatALiveStreamMayHaveMissedIsToldByTheAppView() {
        var vertx = Vertx.vertx();
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS).minusSeconds(5);
        var server = vertx.createHttpServer()
                .webSocketHandler(socket -> socket.writeTextMessage(post("ada", at, "one")))
                .requestHandler(request -> request.response()
                        .end("{\"posts\":[{\"uri\":\"" + request.getParam("uris") + "\",\"likeCount\":4711}]}"))
                .listen(0, "127.0.0.1")
                .await();
        var address = "://127.0.0.1:" + server.actualPort();
        try (var app = new App(config("ws" + address + "/subscribe", "http" + address), new Source.Live(), false)) {
            var site = new Site(app.start().port());
            site.awaitHealth(
                    health -> health.path("counts").path("countsPolled").asLong() > 0);
        }
        var ada = AtUri.parse(uri("ada")).orElseThrow();
        try (var database = Database.openToRead(folder.resolve("data"))) {
            var kept = database.read(facts -> facts.lives().of(ada)).kept().orElseThrow();
            assertThat(kept.engagement().likes()).isEqualTo(4711);
        }
        server.close().await();
        vertx.close().await();
    }

    private static void greet(ServerWebSocket socket, ArrayBlockingQueue<String> visits, String frame) {
        visits.add(socket.uri());
        socket.writeTextMessage(frame);
    }

    private static Instant cursor(String address) {
        var micros = Long.parseLong(address.replaceAll(".*[?&]cursor=([0-9]+).*", "$1"));
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    @Test
    void feedsThatChangeComeAppearAndGoAreServedSoWithoutARestart() throws Exception {
        var file = recording(post("ada", NOON, "one"), post("ben", NOON.plusSeconds(60), "two"));
        try (var app = app(new Source.Recording(file.toString(), 0), false)) {
            var site = new Site(app.start().port());
            site.awaitHealth(health -> health.path("status").asText().equals("ended"));
            assertThat(site.skeleton("blog")).containsExactly(uri("ben"), uri("ada"));
            var before = site.get("/health").path("feedsVersion").asText();

            writeFeed("blog", "include: {hosts: [blog.example.org]}\nexclude: {authors: ['did:plc:ben']}\n");
            writeFeed("second", "include: {hosts: [blog.example.org]}\nrank: {by: latest}\n");
            site.awaitHealth(health -> health.path("feeds").size() == 2);
            assertThat(site.skeleton("blog")).containsExactly(uri("ada"));
            assertThat(site.skeleton("second")).containsExactly(uri("ben"), uri("ada"));
            assertThat(site.get("/health").path("feedsVersion").asText()).isNotEqualTo(before);
            assertThat(site.get("/xrpc/app.bsky.feed.describeFeedGenerator").toString())
                    .contains("/second");

            writeFeed("blog", "inclode: {hosts: [blog.example.org]}\n");
            site.awaitHealth(health -> health.path("problems").toString().contains("blog/feed.yaml:3"));
            assertThat(site.skeleton("blog")).containsExactly(uri("ada"));

            Files.delete(folder.resolve("feeds/blog/feed.yaml"));
            Files.delete(folder.resolve("feeds/blog"));
            site.awaitHealth(health -> health.path("feeds").size() == 1);
            assertThat(site.get(
                                    "/xrpc/app.bsky.feed.getFeedSkeleton?feed=at://did:plc:ada/app.bsky.feed.generator/blog")
                            .path("error")
                            .asText())
                    .isEqualTo("UnknownFeed");
            assertThat(site.get("/health").path("problems")).isEmpty();
        }
    }

    @Test
    void aFeedTunedInTheBrowserIsSavedAndRankedByIt() throws Exception {
        var file = recording(post("ada", NOON, "one"), post("ben", NOON.plusSeconds(60), "two"));
        try (var app = app(new Source.Recording(file.toString(), 0), false, "true")) {
            var site = new Site(app.start().port());
            site.awaitHealth(health -> health.path("status").asText().equals("ended"));
            var bench = site.get("/api/feeds/blog/tuning");
            assertThat(bench.at("/trial/rows").findValuesAsText("title")).containsExactly("About two", "About one");
            var set = "{\"set\": {\"exclude.authors\": \"['did:plc:ben']\"}, \"version\": \""
                    + bench.path("version").asText() + "\"}";
            var trial = site.post("/api/feeds/blog/tuning", set);
            assertThat(trial.path("rows").findValuesAsText("title")).containsExactly("About one");
            assertThat(trial.path("gone").findValuesAsText("title")).containsExactly("About two");
            assertThat(site.skeleton("blog")).hasSize(2);
            var before = site.get("/health").path("feedsVersion").asText();
            assertThat(site.post("/api/feeds/blog/tuning/save", set)
                            .path("saved")
                            .asBoolean())
                    .isTrue();
            site.awaitHealth(health -> !health.path("feedsVersion").asText().equals(before));
            assertThat(site.skeleton("blog")).containsExactly(uri("ada"));
        }
    }

    private void writeFeed(String id, String rules) throws IOException {
        Files.createDirectories(folder.resolve("feeds").resolve(id));
        Files.writeString(
                folder.resolve("feeds").resolve(id).resolve("feed.yaml"),
                "displayName: A Blog\ndescription: All of it.\n" + rules);
    }
}
