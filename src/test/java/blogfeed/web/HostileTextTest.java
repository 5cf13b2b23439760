package blogfeed.web;

import static blogfeed.web.InventedArticles.article;
import static blogfeed.web.InventedArticles.mention;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever strangers write is text, never markup, script or direction. */
final class HostileTextTest {
    private static final String MARKUP =
            "</title></script><script>alert(1)</script><img src=x onerror=alert(1)>\"'`<!-- ]]>&amp;&lt;";
    private static final String CONTROLS = "a\u0000b\u0007c\u001B[31m\r\nd\u2028e\u202Ef\u2066g\uD800h";

    @ParameterizedTest
    @ValueSource(strings = {MARKUP, CONTROLS, "</a></h2></ol></main>", "{{x}}${y}", "<svg/onload=alert(1)>"})
    void addsNoElementAndNoAttribute(String hostile) {
        try (var web = new RunningWeb(everywhere(hostile));
                var plain = new RunningWeb(everywhere("plain"))) {
            var page = web.page("/");
            assertThat(page.getAllElements()).hasSameSizeAs(plain.page("/").getAllElements());
            assertThat(page.select("script, img:not([src^=/favicon]), svg, iframe"))
                    .isEmpty();
            assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
                    .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        }
    }

    @Test
    void markupIsShownAsItWasWritten() {
        try (var web = new RunningWeb(everywhere(MARKUP))) {
            assertThat(web.page("/").expectFirst("h2").text()).isEqualTo(MARKUP);
            assertThat(web.page("/").title()).isEqualTo(Caption.line(MARKUP, 80) + " · Blogfeed");
        }
    }

    @Test
    void nothingThatControlsTheTextAroundItIsShown() {
        try (var web = new RunningWeb(everywhere(CONTROLS))) {
            var html = web.get("/").body();
            assertThat(html).doesNotContain("\u0000", "\u0007", "\u001B", "\u202E", "\u2066", "\uFFFD");
            assertThat(web.page("/").expectFirst("h2").text()).isEqualTo("a b c [31m d efgh");
        }
    }

    @Test
    void titlesAndNamesKeepTheirDirectionToThemselves() {
        try (var web = new RunningWeb(everywhere("مرحبا"))) {
            var page = web.page("/");
            assertThat(page.expectFirst("h2").attr("dir")).isEqualTo("auto");
            assertThat(page.select(".mentions bdi, .site bdi, .posts bdi, nav bdi")
                            .eachText())
                    .containsOnly("مرحبا", "AI Blogs, newest first")
                    .hasSize(5);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)//https://example.org",
                "\u0001javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd",
                "//example.org/x",
                "/health",
                ""
            })
    void whatIsNoWebAddressIsNoLink(String url) {
        try (var web = new RunningWeb(InventedNewsroom.showing(article(1, "Title", url)))) {
            assertThat(web.page("/").select("h2 a")).isEmpty();
            assertThat(web.page("/").select("h2").text()).isEqualTo("Title");
        }
    }

    @Test
    void aQuoteInAnAddressStaysInTheAddress() {
        var url = "https://example.org/\" onmouseover=\"alert(1)\u0000<b>";
        try (var web = new RunningWeb(InventedNewsroom.showing(article(1, "", url)))) {
            var link = web.page("/").expectFirst("h2 a");
            assertThat(link.attr("href")).startsWith("https://example.org/\" onmouseover=\"alert(1)");
            assertThat(link.attributes().asList().stream().map(a -> a.getKey()))
                    .containsExactlyInAnyOrder("href", "rel");
        }
    }

    @Test
    void jsonSurvivesItUnchanged() throws Exception {
        try (var web = new RunningWeb(everywhere(MARKUP + "\u0000\u0007\u202E"))) {
            var json = new ObjectMapper().readTree(web.get("/api/feeds/f").body());
            assertThat(json.at("/articles/0/title").asText()).isEqualTo(MARKUP + "\u0000\u0007\u202E");
        }
        try (var web = new RunningWeb(everywhere(CONTROLS))) {
            assertThat(web.get("/api/feeds/f").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void linksLeadOnlyToTheWebAndToOurselves() {
        try (var web = new RunningWeb(everywhere(MARKUP))) {
            var schemes = Set.of("https:", "http:", "/");
            assertThat(web.page("/").select("[href]").eachAttr("href"))
                    .allMatch(href -> schemes.stream().anyMatch(href::startsWith));
        }
    }

    private static InventedNewsroom everywhere(String text) {
        var mentions = List.of(mention(1, text, Duration.ofHours(1)));
        var article = article(1, text, "https://example.org/x", text, mentions);
        var feed = InventedNewsroom.view("f", text, List.of(article));
        var other = InventedNewsroom.view("g", "AI Blogs, newest first", List.of());
        return new InventedNewsroom(List.of(feed, other), InventedNewsroom.health(Health.Status.OK));
    }
}
