package blogfeed.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import blogfeed.link.UrlSign.Strength;
import blogfeed.model.Kind;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlShapeTest {
    @TempDir
    static Path directory;

    static HostLists lists;

    @BeforeAll
    static void readLists() {
        lists = SmallLists.in(directory);
    }

    @ParameterizedTest(name = "{0} is {2} {1}")
    @CsvSource({
        "https://x.example/tag/llm, LISTING, SURE",
        "https://x.example/blog/tags/llm, LISTING, SURE",
        "https://x.example/kategorie/technik, LISTING, SURE",
        "https://x.example/author/ada, LISTING, LIKELY",
        "https://x.example/2024/05/12, LISTING, LIKELY",
        "https://x.example/blog/page/2, LISTING, SURE",
        "https://x.example/2024, LISTING, SURE",
        "https://x.example/2024/05, LISTING, SURE",
        "https://x.example/archives/2024/05, LISTING, SURE",
        "https://x.example/blog, LISTING, SURE",
        "https://x.example/en/posts, LISTING, SURE",
        "https://x.example/archive.html, LISTING, SURE",
        "https://x.example/?s=llm, LISTING, LIKELY",
        "https://x.example/about, OTHER, SURE",
        "https://x.example/ueber-mich.html, OTHER, SURE",
        "https://x.example/wp-json/posts/1, OTHER, SURE",
        "https://x.example/recipes/soup, OTHER, LIKELY",
        "https://health.gov.example/a, OTHER, NONE",
        "https://health.gov.uk/a, OTHER, LIKELY",
        "https://x.example/404.html, NOTFOUND, SURE",
        "https://x.example/index/feed, FILE, SURE",
        "https://x.example/docs/start, DOCS, LIKELY",
        "https://help.x.example/a, DOCS, LIKELY",
        "https://forum.x.example/a, FORUM, LIKELY",
        "https://x.example/threads/a.12, FORUM, LIKELY",
        "https://x.example/pricing, PRODUCT, SURE",
        "https://x.example/products/a, PRODUCT, LIKELY",
        "https://x.example/careers, JOB, SURE",
        "https://x.example/jobs/12, JOB, LIKELY",
        "https://x.example/events/a, EVENT, LIKELY",
        "https://x.example/politik/a, NEWS, LIKELY",
        "https://stadtzeitung.example/a, NEWS, LIKELY",
        "https://the-herald.example/a, NEWS, LIKELY",
        "https://x.example/aktuelles/a, NEWS, LIKELY",
        "https://x.example/how-the-bridge-was-lost-1234567890, NEWS, LIKELY",
        "https://x.example/posts/how-the-bridge-was-lost-1234567890, NEWS, NONE",
        "https://x.example/how-the-bridge-was-lost-20240501, NEWS, NONE",
        "https://x.example/index.php?topic=1234.0, FORUM, LIKELY",
        "https://x.example/nikki/20240501, BLOG, LIKELY",
        "https://x.example/newsletters/a, NEWSLETTER, LIKELY",
        "https://x.example/blog/a, BLOG, LIKELY",
        "https://blog.x.example/a, BLOG, LIKELY",
        "https://x.example/2024/05/a, BLOG, LIKELY",
        "https://x.example/2024-05-01-a-day, BLOG, LIKELY",
        "https://x.example/p/a, BLOG, HINT",
        "https://x.example/how-we-trained-it, BLOG, HINT",
        "https://x.example/?p=123, BLOG, HINT",
    })
    void aPartOfAUrlSaysWhatThePageIs(String url, Kind kind, String strength) {
        var found = UrlShape.of(url).stream()
                .filter(sign -> sign.kind() == kind)
                .map(sign -> sign.strength().name());
        if (strength.equals("NONE")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains(strength);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x.example/blog/about",
                "https://x.example/posts/contact",
                "https://x.example/blog/2024/05/now",
                "https://x.example/notes/pricing",
            })
    void belowABlogAWordIsTheSlugOfAPost(String url) {
        assertThat(UrlShape.sure(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x.example/archives/a-slug",
                "https://x.example/2024/05/12/a-slug",
                "https://x.example/1984",
                "https://x.example/tagged",
                "https://x.example/a/b/c/d/about",
                "https://x.example/page/two",
                "https://x.example/search?id=4",
            })
    void nothingIsSureOfThese(String url) {
        assertThat(UrlShape.sure(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.example/tags/llm, LISTING",
        "https://x.example/about, OTHER",
        "https://x.example/2024/05/12, BLOG",
        "https://x.example/2024, LISTING",
        "https://x.example/404.html, NOTFOUND",
        "https://x.example/feed, FILE",
        "https://x.example/posts/a, BLOG",
        "https://ada.pub.example/archive, LISTING",
    })
    void whatIsSureIsKnownBeforeThePageIsRead(String url, Kind kind) {
        assertThat(lists.target(url).orElseThrow().kind()).isEqualTo(kind);
    }

    @Test
    void eachSignIsToldOnce() {
        assertThat(UrlShape.of("https://x.example/Blog/blog/a"))
                .containsExactly(new UrlSign(Kind.BLOG, Strength.LIKELY, "the path has /blog/"));
    }

    @Test
    void aFragmentIsNoPath() {
        assertThat(UrlShape.of("https://x.example/a#/tag/b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x.example/tag/a", "https://x.example", "://", "https://x.example//", "mailto:a@x.example"})
    void nothingIsSaidOfWhatHasNoPath(String url) {
        assertThat(UrlShape.of(url)).isEmpty();
    }

    @Test
    void noStringIsTooMuch() {
        var random = new Random(7);
        var parts =
                new String[] {"/", "//", "tag", "2024", "?", "#", "&p=", "%", "ü", ".", "-", "page", "https://", ":"};
        for (var round = 0; round < 2000; round++) {
            var url = new StringBuilder(random.nextBoolean() ? "https://x.example/" : "");
            random.ints(random.nextInt(12), 0, parts.length).forEach(part -> url.append(parts[part]));
            assertThatCode(() -> UrlShape.of(url.toString())).doesNotThrowAnyException();
        }
    }
}
