package blogfeed.feed;

import static blogfeed.feed.Facts.NOW;
import static blogfeed.feed.Facts.at;
import static blogfeed.feed.Facts.candidateAt;
import static blogfeed.feed.Facts.rules;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    private static boolean hostRuleLetsIn(String place, String host, String path) {
        var target = at("https://" + host + path, host, host);
        return rules("include: {hosts: ['" + place + "']}")
                .judge(candidateAt(target), NOW)
                .accepted();
    }

    private static boolean siteRuleLetsIn(String place, String url, String host, String site) {
        return rules("include: {sites: ['" + place + "']}")
                .judge(candidateAt(at(url, host, site)), NOW)
                .accepted();
    }

    @ParameterizedTest
    @CsvSource({
        "simonwillison.net, simonwillison.net",
        "www.simonwillison.net, simonwillison.net",
        "SimonWillison.NET, simonwillison.net",
        "*.substack.com, a.substack.com",
        "*.substack.com, a.b.substack.com",
        "bücher.example, xn--bcher-kva.example",
        "www.com, www.com",
        "localhost, localhost"
    })
    void aHostMatches(String place, String host) {
        assertThat(hostRuleLetsIn(place, host, "/post")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "simonwillison.net, notsimonwillison.net",
        "simonwillison.net, simonwillison.net.evil.example",
        "simonwillison.net, til.simonwillison.net",
        "simonwillison.net, simonwillison.ne",
        "*.substack.com, substack.com",
        "*.substack.com, notsubstack.com",
        "*.substack.com, a.substack.com.evil.example",
        "*.substack.com, a.notsubstack.com"
    })
    void aLookAlikeHostNeverMatches(String place, String host) {
        assertThat(hostRuleLetsIn(place, host, "/simonwillison.net")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/blog, true",
        "/blog/, true",
        "/blog/post, true",
        "/blog?x=1, true",
        "/blog#top, true",
        "/blogs, false",
        "/blog-old/post, false",
        "/Blog/post, false",
        "/, false",
        "'', false",
        "/other/blog, false",
        "/other?x=/blog/, false"
    })
    void aPathPrefixEndsAtASegmentBorder(String path, boolean in) {
        assertThat(hostRuleLetsIn("a.example/blog", "a.example", path)).isEqualTo(in);
        assertThat(hostRuleLetsIn("a.example/blog/", "a.example", path)).isEqualTo(in);
        assertThat(hostRuleLetsIn("*.example/blog", "a.example", path)).isEqualTo(in);
    }

    @Test
    void aPathPrefixMayHaveSeveralSegments() {
        assertThat(hostRuleLetsIn("a.example/en/blog", "a.example", "/en/blog/x/y"))
                .isTrue();
        assertThat(hostRuleLetsIn("a.example/en/blog", "a.example", "/en/blogs"))
                .isFalse();
        assertThat(hostRuleLetsIn("a.example/en/blog", "a.example", "/en")).isFalse();
    }

    @Test
    void aSiteCoversItsHostsWhateverTheSubdomain() {
        assertThat(siteRuleLetsIn("example.com", "https://blog.example.com/x", "blog.example.com", "example.com"))
                .isTrue();
        assertThat(siteRuleLetsIn(
                        "example.com", "https://example.com.evil.test/x", "example.com.evil.test", "evil.test"))
                .isFalse();
        assertThat(siteRuleLetsIn("example.com/blog", "https://example.com/blog/x", "example.com", "example.com"))
                .isTrue();
        assertThat(siteRuleLetsIn("example.com/blog", "https://example.com/shop", "example.com", "example.com"))
                .isFalse();
    }

    @Test
    void aSiteOnASharedPlatformIsItsOwn() {
        var url = "https://medium.com/@ada/post";
        assertThat(siteRuleLetsIn("medium.com/@ada", url, "medium.com", "medium.com/@ada"))
                .isTrue();
        assertThat(siteRuleLetsIn("medium.com/@ad", url, "medium.com", "medium.com/@ada"))
                .isFalse();
        assertThat(siteRuleLetsIn(
                        "medium.com/@ada", "https://ada.medium.com/post", "ada.medium.com", "medium.com/@ada"))
                .isTrue();
        assertThat(siteRuleLetsIn("medium.com", url, "medium.com", "medium.com/@ada"))
                .isTrue();
        assertThat(siteRuleLetsIn("substack.com", "https://a.substack.com/p/x", "a.substack.com", "a.substack.com"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example",
                "a.example:8080",
                "a example",
                "*",
                "*.",
                "a.*.example",
                "",
                "a.example?x=1",
                "a.example/#x",
                "/blog",
                "a..example",
                "a.example/b//c"
            })
    void whatIsNoHostIsRefused(String text) {
        assertThat(Place.parseHost(text)).isEmpty();
    }

    @Test
    void aPlaceIsShownAsItIsWritten() {
        assertThat(Place.parseHost("*.a.example/blog").orElseThrow()).hasToString("*.a.example/blog");
        assertThat(Place.parseSite("*.a.example")).isEmpty();
    }
}
