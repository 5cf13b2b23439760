package blogfeed.web;

import static blogfeed.web.InventedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebRoutesTest {
    private final Newsroom newsroom = InventedNewsroom.showing(article(1, "Small models", "https://example.org/small"));

    @Test
    void theFrontPageIsTheFirstFeed() {
        try (var web = new RunningWeb(newsroom)) {
            assertThat(web.get("/").body()).isEqualTo(web.get("/feeds/ai-blogs").body());
            assertThat(web.page("/").select("h1").text()).isEqualTo("AI Blogs");
        }
    }

    @Test
    void everyFeedHasAPageThatNavigationMarks() {
        try (var web = new RunningWeb(newsroom)) {
            var page = web.page("/feeds/ai-blogs-new");
            assertThat(page.select("nav a").eachAttr("href")).containsExactly("/feeds/ai-blogs", "/feeds/ai-blogs-new");
            assertThat(page.select("[aria-current]").text()).isEqualTo("AI Blogs, newest first");
        }
    }

    @Test
    void anUnknownFeedIsAKindPageThatLeadsToTheOthers() {
        try (var web = new RunningWeb(newsroom)) {
            assertThat(web.get("/feeds/nope").statusCode()).isEqualTo(404);
            assertThat(web.page("/feeds/nope").text()).contains("There is no feed called");
            assertThat(web.page("/feeds/nope").select("nav a")).hasSize(2);
        }
    }

    @Test
    void aFrontPageWithoutFeedsSaysSo() {
        try (var web = new RunningWeb(new InventedNewsroom(List.of(), newsroom.health()))) {
            assertThat(web.get("/").statusCode()).isEqualTo(200);
            assertThat(web.page("/").text()).contains("No feed yet");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/feeds/nope", "/api/feeds", "/api/feeds/nope", "/health", "/style.css", "/nothing"})
    void everyAnswerIsGuarded(String path) {
        try (var web = new RunningWeb(newsroom)) {
            assertGuarded(web.get(path));
        }
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("content-security-policy"))
                .hasValue("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
                        + "form-action 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("referrer-policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("content-type")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/feeds/ai-blogs", "/api/feeds/ai-blogs", "/health", "/style.css", "/feeds/nope"})
    void headAnswersAsGetDoesWithoutTheBody(String path) {
        try (var web = new RunningWeb(newsroom)) {
            var head = web.ask("HEAD", path);
            var get = web.get(path);
            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().map()).isEqualTo(get.headers().map());
        }
    }

    @Test
    void styleAndIconAreKeptAndRevalidated() {
        try (var web = new RunningWeb(newsroom)) {
            for (var path : List.of("/style.css", "/favicon.svg")) {
                var first = web.get(path);
                var tag = first.headers().firstValue("etag").orElseThrow();
                assertThat(first.headers().firstValue("cache-control")).hasValue("public, max-age=86400");
                assertThat(web.get(path, "if-none-match", "W/" + tag).statusCode())
                        .isEqualTo(304);
                assertThat(web.get(path, "if-none-match", "\"other\"").body()).isEqualTo(first.body());
            }
        }
    }

    @Test
    void aPageNamesItsStyleByContentSoThatNoOldOneIsUsed() {
        try (var web = new RunningWeb(newsroom)) {
            var href = web.page("/").select("link[rel=stylesheet]").attr("href");
            assertThat(href).matches("/style\\.css\\?[0-9a-f]+");
            assertThat(web.get(href).headers().firstValue("content-type")).hasValue("text/css; charset=utf-8");
        }
    }

    @Test
    void anUnknownAddressIsAPageForPeopleAndJsonForScripts() {
        try (var web = new RunningWeb(newsroom)) {
            var page = web.get("/nothing", "accept", "text/html,*/*");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
            assertThat(web.get("/nothing").body()).contains("\"error\" : \"NotFound\"");
        }
    }

    @Test
    void whatCanOnlyBeReadRefusesToBeWritten() {
        try (var web = new RunningWeb(newsroom)) {
            var answer = web.ask("POST", "/api/feeds");
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("allow")).hasValue("GET, HEAD");
            assertGuarded(answer);
        }
    }

    @Test
    void aRequestNobodyCanReadIsRefusedPolitely() throws Exception {
        try (var web = new RunningWeb(newsroom)) {
            assertThat(web.raw("GET /feeds/%zz HTTP/1.1"))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("content-security-policy", "This request cannot be read.");
        }
    }

    @Test
    void aFailureIsLoggedOnceHoweverManyAsk() {
        var logger = Logger.getLogger(Refusals.class.getName());
        var filter = new Counting();
        logger.setFilter(filter);
        try (var web = new RunningWeb(new BrokenNewsroom())) {
            web.get("/");
            web.get("/health");
        } finally {
            logger.setFilter(null);
        }
        assertThat(filter.lines).hasValue(1);
    }

    private static final class Counting implements Filter {
        private final AtomicInteger lines = new AtomicInteger();

        @Override
        public boolean isLoggable(LogRecord line) {
            lines.incrementAndGet();
            return false;
        }
    }

    @Test
    void aFailureIsToldWithoutItsDetails() {
        try (var web = new RunningWeb(new BrokenNewsroom())) {
            for (var path : List.of("/", "/feeds/ai-blogs", "/api/feeds", "/api/feeds/ai-blogs", "/health")) {
                var answer = web.get(path, "accept", "text/html");
                assertThat(answer.statusCode()).isEqualTo(500);
                assertThat(answer.body()).contains("Something broke").doesNotContain("secret", "Exception");
                assertGuarded(answer);
            }
        }
    }

    private static final class BrokenNewsroom implements Newsroom {
        @Override
        public List<FeedView> feeds() {
            throw new IllegalStateException("secret");
        }

        @Override
        public Optional<FeedView> feed(String id) {
            throw new IllegalStateException("secret");
        }

        @Override
        public Health health() {
            throw new IllegalStateException("secret");
        }
    }
}
