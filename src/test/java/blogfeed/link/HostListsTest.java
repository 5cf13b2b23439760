package blogfeed.link;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Kind;
import blogfeed.model.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostListsTest {
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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "http and https name the same article, http://x.example/a, https://x.example/a",
        "the host has no case, HTTPS://X.Example/A, https://x.example/A",
        "www. is dropped, https://www.x.example/a, https://x.example/a",
        "www. is dropped as often as it stands there, https://www.www.x.example/, https://x.example/",
        "www. stays where only a top-level domain would, https://www.com/a, https://www.com/a",
        "the dot of the root is dropped, https://x.example./a, https://x.example/a",
        "a foreign host is written in punycode, https://Müller.example/a, https://xn--mller-kva.example/a",
        "the default port is dropped, https://x.example:443/a, https://x.example/a",
        "the default port of http is dropped, http://x.example:80/a, https://x.example/a",
        "another port stays, http://x.example:8080/a, https://x.example:8080/a",
        "a fragment is dropped, https://x.example/a#part, https://x.example/a",
        "a text fragment is dropped, https://x.example/a#:~:text=b, https://x.example/a",
        "a route stays, https://x.example/#/post/7, https://x.example/#/post/7",
        "a route of the old kind stays, https://x.example/#!post/7, https://x.example/#!post/7",
        "an empty route is dropped, https://x.example/#/, https://x.example/",
        "the root has its slash, https://x.example, https://x.example/",
        "a trailing slash is dropped, https://x.example/a/, https://x.example/a",
        "trailing slashes are dropped, https://x.example/a//, https://x.example/a",
        "only slashes are the root, https://x.example///, https://x.example/",
        "repeated slashes are one, https://x.example//a///b, https://x.example/a/b",
        "but not those of a URL in the path, https://x.example/a/http://b//c, https://x.example/a/http://b//c",
        "a default document is its folder, https://x.example/a/index.html, https://x.example/a",
        "also that of the root, https://x.example/Default.aspx, https://x.example/",
        "also with a query, https://x.example/index.php?p=7, https://x.example/?p=7",
        "but not in the middle, https://x.example/index.php/a, https://x.example/index.php/a",
        "nor another document, https://x.example/about.html, https://x.example/about.html",
        "the AMP of an article is the article, https://x.example/2026/how-it-works/amp/, https://x.example/2026/how-it-works",
        "also of one by number, https://x.example/news/12345/amp, https://x.example/news/12345",
        "also of a document, https://x.example/a.html/amp, https://x.example/a.html",
        "an article on AMP is itself, https://x.example/blog/amp, https://x.example/blog/amp",
        "and so is a front page called amp, https://x.example/amp, https://x.example/amp",
        "dots are resolved, https://x.example/a/../b/., https://x.example/b",
        "the path has case, https://x.example/Ab, https://x.example/Ab",
        "letters are percent-encoded, https://x.example/é b, https://x.example/%C3%A9%20b",
        "what is encoded stays so, https://x.example/%C3%A9, https://x.example/%C3%A9",
        "percent-encoding has capitals, https://x.example/%c3%a9, https://x.example/%C3%A9",
        "what needs no encoding has none, https://x.example/%7Eada/%61%2Eb, https://x.example/~ada/a.b",
        "punctuation of paths has none, https://x.example/a_%28b%29%2Cc, 'https://x.example/a_(b),c'",
        "a slash in a name stays encoded, https://x.example/a%2fb, https://x.example/a%2Fb",
        "nor is anything decoded twice, https://x.example/a%2541, https://x.example/a%2541",
        "the query is decoded less, https://x.example/?q=%61%2c%28, https://x.example/?q=a%2C%28",
        "a lone percent sign stays, https://x.example/100%, https://x.example/100%",
        "space around is dropped, ' https://x.example/a ', https://x.example/a",
        "an empty query is dropped, https://x.example/a?, https://x.example/a",
        "the query is sorted by name, https://x.example/?b=2&c&a=1, https://x.example/?a=1&b=2&c",
        "a query twice stays twice and in order, https://x.example/?a=2&b=1&a=1, https://x.example/?a=2&a=1&b=1",
        "a URL in the query keeps the order, https://x.example/?u=http://y/?b&a=1, https://x.example/?u=http://y/?b&a=1",
        "what HTML escaped is unescaped, https://x.example/?a=1&amp;utm_source=x&amp;amp;b=2, https://x.example/?a=1&b=2",
        "tracking may be encoded, https://x.example/?utm%5Fsource=x, https://x.example/",
        "tracking with a value is dropped, https://x.example/a?Look=AMP, https://x.example/a",
        "another value stays, https://x.example/a?look=book, https://x.example/a?look=book",
        "tracking below a path is dropped on every host, https://x.example/p/a?sent=1, https://x.example/p/a",
        "and not beside it, https://x.example/a?sent=1, https://x.example/a?sent=1",
        "empty parameters are dropped, https://x.example/?&a=1&&b, https://x.example/?a=1&b",
        "tracking is dropped, https://x.example/a?fbclid=1, https://x.example/a",
        "tracking is dropped by prefix, https://x.example/?a=1&utm_source=x&b=2, https://x.example/?a=1&b=2",
        "tracking has no case, https://x.example/?UTM_Source=x&FbClid=y, https://x.example/",
        "a name that only begins like tracking stays, https://x.example/?reference=1, https://x.example/?reference=1",
        "tracking of one host is dropped there, https://people.example/a?source=x, https://people.example/a",
        "and on its subdomains, https://a.people.example/a?source=x, https://a.people.example/a",
        "but nowhere else, https://x.example/a?source=x, https://x.example/a?source=x",
        "tracking of a path is dropped below, https://a.pub.example/p/b?r=x, https://a.pub.example/p/b",
        "but not beside it, https://a.pub.example/q/b?r=x, https://a.pub.example/q/b?r=x",
    })
    void canonicalUrl(String rule, String posted, String canonical) {
        assertThat(target(posted).url()).as(rule).isEqualTo(canonical);
        assertThat(target(canonical).url()).as("idempotent").isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x.example/a",
                "ftp://x.example/a",
                "mailto:a@x.example",
                "javascript:alert(1)",
                "at://did:plc:abc/app.bsky.feed.post/1",
                "https://",
                "https:///",
                "https://?a",
                "https://localhost/a",
                "https://www/a",
                "https://ada:secret@x.example/a",
                "https://ada@x.example/a",
                "https://x..example/a",
                "https://x.example:99999/",
                "https://…",
            })
    void whatIsNoHttpUrlWithARealHostIsNoTarget(String url) {
        assertThat(lists.target(url)).isEmpty();
    }

    @Test
    void aUrlOfMoreThanTwoThousandCharactersIsNoTarget() {
        var start = "https://x.example/";
        assertThat(lists.target(start + "a".repeat(2000 - start.length()))).isPresent();
        assertThat(lists.target(start + "a".repeat(2001 - start.length()))).isEmpty();
        assertThat(lists.target(start + "あ".repeat(500)))
                .as("canonically longer")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://blog.ada.co.uk/a, ada.co.uk",
        "https://x.example/a, x.example",
        "https://a.b.x.example/a, x.example",
        "https://ada.pub.example/p/a, ada.pub.example",
        "https://www.ada.pub.example/p/a, ada.pub.example",
        "https://deep.ada.pub.example/, ada.pub.example",
        "https://pub.example/about, pub.example",
        "https://notpub.example/a, notpub.example",
        "https://people.example/@ada/a, people.example/@ada",
        "https://people.example/@ada, people.example/@ada",
        "https://people.example/, people.example",
        "https://people.example//@ada, people.example/@ada",
        "https://cs.x.example/~ada/a, cs.x.example/~ada",
        "https://cs.x.example/%7Eada, cs.x.example/~ada",
        "https://cs.x.example/~/a, x.example",
        "https://ada.people.example/a, ada.people.example",
        "https://people.example/p/1a2b, people.example",
        "https://people.example/c/ada/1, people.example/c/ada",
        "https://people.example/c, people.example/c",
        "https://people.example/cc/1, people.example/cc",
        "http://127.0.0.1/a, 127.0.0.1",
        "http://[2001:db8::1]:8080/a, 2001:db8::1",
    })
    void theSiteIsWhoPublishes(String url, String site) {
        assertThat(target(url).site()).isEqualTo(site);
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/a, NEWS",
        "https://local.news.example/a, NEWS",
        "https://oldnews.example/a, BLOG",
        "https://news.example/blog/a, BLOG",
        "https://news.example/blogger/a, NEWS",
        "https://mixed.example/a, SOCIAL",
        "https://ada.mixed.example/a, NEWSLETTER",
        "https://code.example/, CODE",
        "https://code.example/a/b, CODE",
        "https://code.example/a/b/c/d, DOCS",
        "https://code.example/data.zip, CODE",
        "https://papers.example/a.pdf, PAPER",
        "https://x.example/a.pdf, FILE",
        "https://news.example/a.PDF, FILE",
        "https://x.example/a.json, FILE",
        "https://x.example/a.html, BLOG",
        "https://x.example/a.zip/b, BLOG",
        "https://docs.x.example/a, DOCS",
        "https://x.example/a, BLOG",
        "https://x.example/, HOME",
        "https://x.example/en/, HOME",
        "https://x.example/pt-br, HOME",
        "https://x.example/zh-Hans, HOME",
        "https://x.example/en/a, BLOG",
        "https://x.example/qq, BLOG",
        "https://x.example/?p=7, BLOG",
        "https://x.example/#/post/7, BLOG",
        "https://news.example/, HOME",
        "https://ada.mixed.example/, HOME",
        "https://people.example/@ada, HOME",
        "https://people.example/@ada/a, BLOG",
        "https://lab.example/index/a, BLOG",
        "https://lab.example/index, HOME",
        "https://lab.example/price, OTHER",
    })
    void theKindIsTheListedOneOrWhatTheUrlShows(String url, Kind kind) {
        assertThat(target(url).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "https://gifs.example/a, true",
        "https://media.gifs.example/a?b#/c, true",
        "https://mygifs.example/a, false",
        "https://shop.example/gifs, true",
        "https://shop.example/gifs?a, true",
        "https://shop.example/gifs/a, true",
        "https://shop.example/gifs-we-love, false",
        "https://app.example/a, true",
        "https://blog.app.example/a, false",
    })
    void someHostsNeverHoldArticles(String url, boolean never) {
        assertThat(lists.neverHoldsArticles(target(url))).isEqualTo(never);
    }
}
