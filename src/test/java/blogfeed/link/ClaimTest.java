package blogfeed.link;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Target;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {
    @TempDir
    static Path directory;

    static HostLists lists;

    @BeforeAll
    static void readLists() {
        lists = SmallLists.in(directory);
    }

    private static Target target(String url) {
        return lists.target(url).orElseThrow();
    }

    private static String believed(String found, String... claims) {
        return lists.believable(target(found), List.of(claims)).url();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "another name, https://x.example/?p=7, https://x.example/2026/a",
        "its www, https://x.example/a?b=1, https://www.x.example/a/",
        "its AMP, https://x.example/post/amp, https://x.example/post",
        "its host of AMP pages, https://amp.x.example/a, https://x.example/a",
        "its host of phones, https://m.x.example/a.php?id=7, https://x.example/2026/a",
        "its comments, https://x.example/post/comments, https://x.example/post",
        "its second page, https://x.example/post/2, https://x.example/post",
        "another place, https://x.example/blog/a, https://x.example/2026/01/a",
        "another language, https://x.example/en/a, https://x.example/de/a",
        "without what chooses nothing, https://x.example/a?b=1, https://x.example/a",
        "with what chooses, https://x.example/view?x=1&id=7, https://x.example/view?id=7",
        "a list where a list was found, https://x.example/tag/llm?b=1, https://x.example/tag/llm",
        "an article of a series, https://x.example/series/llm/a?b=1, https://x.example/series/llm/a",
        "the same person, https://people.example/@ada/a?b=1, https://people.example/@ada/a",
        "whose it is, https://people.example/p/1a2b3c4d, https://people.example/@ada/how-it-works-1a2b3c4d",
        "whose it is by the host, https://people.example/p/1a2b3c4d, https://ada.people.example/how-it-works-1a2b3c4d",
    })
    void aPlausibleClaimIsBelieved(String what, String found, String claim) {
        assertThat(believed(found, claim)).isEqualTo(target(claim).url());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "another site, https://x.example/a, https://y.example/a",
        "another person, https://people.example/@ada/a, https://people.example/@ben/a",
        "another person of any host, https://x.example/@ada/a, https://x.example/@ben/a",
        "another person of a university, https://x.example/~ada/a, https://x.example/~ben/a",
        "another publication, https://ada.pub.example/p/a, https://ben.pub.example/p/a",
        "a domain of one's own, https://ada.pub.example/p/a, https://ada.example/p/a",
        "a platform from a domain, https://ada.example/p/a, https://ada.pub.example/p/a",
        "another article of the platform, https://people.example/p/1a2b3c4d, https://people.example/@ada/how-it-works-9a2b3c4d",
        "too short an id, https://people.example/p/1a, https://people.example/@ada/how-it-works-1a",
        "the front page, https://x.example/a, https://x.example/",
        "the front page of a person, https://people.example/@ada/a, https://people.example/@ada",
        "a front page by language, https://x.example/a, https://x.example/en",
        "no URL, https://x.example/a, /b",
        "this machine, https://x.example/a, http://localhost:1313/a",
        "an address, https://x.example/a, http://127.0.0.1/a",
        "an empty host, https://x.example/a, https:///a",
        "another scheme, https://x.example/a, file:///a",
        "someone signed in, https://x.example/a, https://ada:b@x.example/b",
        "a port of a workshop, https://x.example/a, https://x.example:8443/b",
        "a tag, https://x.example/a, https://x.example/tag/llm",
        "a category, https://x.example/a, https://x.example/blog/category/llm",
        "an author, https://x.example/a, https://x.example/author/ada",
        "a page of an archive, https://x.example/a, https://x.example/page/2",
        "an archive, https://x.example/a, https://x.example/archives",
        "all articles, https://x.example/2026/a, https://x.example/blog",
        "an error, https://x.example/a, https://x.example/404.html",
        "a signing in, https://x.example/a, https://x.example/login",
        "a file, https://x.example/a, https://x.example/a.pdf",
        "the folder, https://x.example/notes/a, https://x.example/notes",
        "the folder's folder, https://x.example/2026/01/a, https://x.example/2026",
        "without what chooses, https://x.example/view?id=7, https://x.example/view",
        "without its route, https://x.example/view#/post/7, https://x.example/view",
    })
    void anImplausibleClaimIsNot(String what, String found, String claim) {
        assertThat(believed(found, claim)).isEqualTo(target(found).url());
    }

    @Test
    void theFirstThatIsBelievableIsBelieved() {
        assertThat(believed(
                        "https://x.example/a", "", "https://y.example/a", "https://x.example/b", "https://x.example/c"))
                .isEqualTo("https://x.example/b");
        assertThat(believed("https://x.example/a")).isEqualTo("https://x.example/a");
    }
}
