package blogfeed.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Tags;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePageTest {
    private static final List<String> SCRAPS = List.of(
            "<h1>",
            "</h1>",
            "<title>",
            "<time datetime='2024-05-",
            "<meta property='og:title' content='",
            "'>",
            "&#xD83D;",
            "&#0;",
            "\0",
            "<script type='application/ld+json'>",
            "{\"@type\":\"Article\",\"author\":",
            "[[[[",
            "\\ud800",
            "</script>",
            "<!--",
            "-->",
            "<link rel=canonical href='//",
            "2024-05-17",
            " | ",
            "By ",
            "Ada Muster",
            "<svg><title>",
            "<a rel=tag href='/tag/",
            "<meta property='article:tag' content='",
            "\"keywords\":[\"",
            "<table><td>",
            "<a rel=author>",
            "%",
            "\ud83d\ude00");

    private static Metadata read(byte[] body) {
        var document = PageDecoder.decode(body, null, Written.URL);
        return Metadata.of(document, document.body().text(), Written.URL);
    }

    static Stream<String> floods() {
        return Stream.of(
                "<".repeat(2_000_000),
                "<div>".repeat(100_000),
                "<b><a>".repeat(50_000) + "x",
                "<h1>a".repeat(50_000),
                "<a href=x class=author>".repeat(30_000),
                "<time datetime=2024-05-17>x".repeat(30_000),
                "<table><tr><td class=date>".repeat(30_000),
                "<title>" + " - a".repeat(300_000),
                "<title>" + "a - ".repeat(300_000) + "</title><h1>a</h1>",
                "<meta property=og:title content='" + "x | ".repeat(200_000) + "'>",
                "<meta name=author content='" + "a, ".repeat(300_000) + "'>",
                "<meta name=date content='" + "2024-".repeat(300_000) + "'>",
                "<meta name=keywords content='" + "a,".repeat(700_000) + "'>",
                "<meta property=article:tag content=a>".repeat(40_000),
                "<article><a rel=tag href=/tag/x>x".repeat(15_000),
                "<a href='" + "/tag/x".repeat(200_000) + "'>x</a>",
                "<i itemprop=keywords>" + "a, ".repeat(400_000),
                "<meta charset=".repeat(100_000),
                "<!--".repeat(300_000),
                "&#xD800;".repeat(200_000),
                "<script type='application/ld+json'>" + "[".repeat(400_000),
                "<script type='application/ld+json'>" + "{\"@graph\":[".repeat(40_000),
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":" + "[".repeat(900)
                        + "]".repeat(900) + "}",
                "<p>" + "слово ".repeat(200_000),
                "a'".repeat(700_000));
    }

    @ParameterizedTest
    @MethodSource("floods")
    void aFloodIsReadLikeAnyPage(String html) {
        assertHarmless(read(html.getBytes(UTF_8)));
    }

    @Test
    void randomBytesAreReadSomehow() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var body = new byte[random.nextInt(3000)];
            random.nextBytes(body);
            assertThat(read(body)).as("seed %d, page %d", seed, i).satisfies(HostilePageTest::assertHarmless);
        }
    }

    @Test
    void randomScrapsOfPagesAreReadSomehow() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var html = new StringBuilder();
            for (int scrap = random.nextInt(60); scrap > 0; scrap--) {
                html.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
            }
            assertThat(read(html.toString().getBytes(random.nextBoolean() ? UTF_8 : ISO_8859_1)))
                    .as("seed %d, page %d", seed, i)
                    .satisfies(HostilePageTest::assertHarmless);
        }
    }

    private static void assertHarmless(Metadata read) {
        var texts = Stream.concat(
                Stream.of(
                        read.title(),
                        read.description(),
                        read.author(),
                        read.siteName(),
                        "" + read.feed(),
                        "" + read.image()),
                Stream.concat(read.canonicals().stream(), read.tags().stream()));
        assertThat(read.tags())
                .hasSizeLessThanOrEqualTo(Tags.MOST)
                .allSatisfy(tag ->
                        assertThat(tag).isNotBlank().doesNotContain("\n").hasSizeLessThanOrEqualTo(Tags.LONGEST));
        assertThat(texts).allSatisfy(text -> {
            assertThat(text).hasSizeLessThanOrEqualTo(5000);
            assertThat(text.codePoints()).noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
        });
    }
}
