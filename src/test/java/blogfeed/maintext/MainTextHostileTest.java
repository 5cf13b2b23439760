package blogfeed.maintext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No page, however it is made, throws or takes more than its size. */
final class MainTextHostileTest {
    private static final int LONG = 200_000;

    private static void assertBearable(String html) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            var read = MainText.of(Jsoup.parse(html));
            assertThat(read.text().length()).isLessThanOrEqualTo(html.length());
            assertThat(read.linkDensity()).isBetween(0.0, 1.0);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                " ",
                "a",
                "\u00a0",
                "<br>",
                " <br>",
                "<div>",
                "<div>a",
                "<article class=post-content>a",
                "<p>a",
                "<span class=comments>a",
                "<a href=#>a",
                "<figure>a",
                "<figure>a</figure>",
                "<table><tr><th>a",
                "<pre>a\n\n",
                "<aside class=note>a</aside>",
                "<x-y>a",
                "<h1>Comments",
                "<p>read read by by .</p>",
                "<p>subscribe to subscribe to </p>"
            })
    void ofOnePieceOverAndOver(String piece) {
        assertBearable(piece.repeat(LONG / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-", "a ", "A", "_", "nav"})
    void ofOneEndlessName(String piece) {
        assertBearable("<div class='" + piece.repeat(LONG) + "' id='" + piece.repeat(LONG) + "'>a</div>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"isAccessibleForFree\" ", "\"isAccessibleForFree\":", " ", "\""})
    void ofEndlessData(String piece) {
        assertBearable("<script type='application/ld+json'>\"isAccessibleForFree\""
                + piece.repeat(LONG / piece.length()) + "</script>");
    }

    @Test
    void ofRandomBytes() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var bytes = new byte[random.nextInt(5000)];
            random.nextBytes(bytes);
            var html = new String(bytes, StandardCharsets.UTF_8);
            assertThat(MainText.of(Jsoup.parse(html)).words())
                    .as("seed %d", seed)
                    .isNotNegative();
        }
    }

    @Test
    void ofRandomMarkup() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var pieces =
                ("<div> </div> <p> </p> <a href=#x> </a> <br> <pre> </pre> <table> <tr> <td> <th> </table> <nav> </nav> <h1> </h1> "
                                + "<article> </article> <aside> <figure> </figure> <img> <math> <svg> </svg> <body> <form> </form> word 字 . \uD83D\uDE00")
                        .split(" ", -1);
        for (int i = 0; i < 500; i++) {
            var html = new StringBuilder();
            for (int piece = random.nextInt(200); piece > 0; piece--) {
                html.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            var read = MainText.of(Jsoup.parse(html.toString()));
            assertThat(read.text()).as("seed %d", seed).doesNotContain("\u0000").matches(MainTextHostileTest::isWhole);
        }
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
