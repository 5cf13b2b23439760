package blogfeed.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.link.HostLists;
import blogfeed.model.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of our own, in the markup of the main generators and platforms. */
class PageFixturesTest {
    private static final HostLists HOSTS = HostLists.read(Path.of("feeds", "hosts"));
    private static final Set<Kind> ARTICLES = Set.of(Kind.BLOG, Kind.NEWSLETTER);

    static List<ExpectedPage> pages() {
        return ExpectedPage.all();
    }

    private static Reading read(ExpectedPage page) {
        var found = HOSTS.target(page.url()).orElseThrow();
        return new ArticleReader(HOSTS).read(page.body(), page.contentType(), page.url(), found);
    }

    @Test
    void everyFileIsExpectedOnce() {
        var expected = pages().stream().map(ExpectedPage::file).toList();
        assertThat(expected).containsExactlyInAnyOrderElementsOf(ExpectedPage.files());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatItSaysOfItselfIsFound(ExpectedPage expected) {
        var reading = read(expected);
        var page = reading.page();
        var softly = new SoftAssertions();
        is(softly, expected, "title", page.title());
        is(softly, expected, "author", page.author());
        is(softly, expected, "published", page.published());
        is(softly, expected, "language", page.language());
        expected.tags()
                .ifPresent(tags -> softly.assertThat(page.tags()).as("tags").isEqualTo(tags));
        expected.find("canonical")
                .flatMap(HOSTS::target)
                .ifPresent(canonical -> softly.assertThat(reading.article().url())
                        .as("canonical")
                        .isEqualTo(canonical.url()));
        softly.assertAll();
    }

    private static void is(SoftAssertions softly, ExpectedPage expected, String what, @Nullable Object found) {
        expected.find(what)
                .ifPresent(text ->
                        softly.assertThat(Objects.toString(found, "")).as(what).isEqualTo(text));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void articlesAreToldFromEverythingElse(ExpectedPage expected) {
        var kind = read(expected).kind();
        var softly = new SoftAssertions();
        softly.assertThat(ARTICLES.contains(kind.kind()))
                .as("an article, by %s", kind.signals())
                .isEqualTo(expected.isArticle());
        expected.find("kind")
                .ifPresent(name -> softly.assertThat(kind.kind())
                        .as("kind, by %s", kind.signals())
                        .hasToString(name));
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theMainTextIsToldFromWhatStandsAroundIt(ExpectedPage expected) {
        var page = read(expected).page();
        var text = squeezed(page.text());
        var softly = new SoftAssertions();
        expected.texts("in")
                .forEach(in -> softly.assertThat(text.contains(squeezed(in)))
                        .as("in the text: %s", in)
                        .isTrue());
        expected.texts("out")
                .forEach(out -> softly.assertThat(text.contains(squeezed(out)))
                        .as("in the text: %s", out)
                        .isFalse());
        var words = expected.words();
        if (!words.isEmpty()) {
            softly.assertThat(page.words()).as("words").isBetween(words.get(0), words.get(1));
        }
        softly.assertAll();
    }

    /** Where lines break is the markup's business. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }
}
