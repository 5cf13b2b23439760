package blogfeed.metadata;

import static blogfeed.metadata.Written.withHead;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    @Test
    void theLinkComesBeforeWhatIsSaidToOtherSites() {
        var read = withHead("<meta property='og:url' content='https://notes.example/og'>"
                + "<script type='application/ld+json'>{\"@type\":\"Article\",\"mainEntityOfPage\":{\"@id\":\"https://notes.example/ld\"}}</script>"
                + "<link rel=canonical href='/posts/small'><link rel='canonical' href='/second'>");
        assertThat(read.canonicals())
                .containsExactly(
                        "https://notes.example/posts/small",
                        "https://notes.example/second",
                        "https://notes.example/og",
                        "https://notes.example/ld");
    }

    @Test
    void linksAreResolvedAgainstTheBase() {
        assertThat(withHead("<base href='https://other.example/a/'><link rel=canonical href=b>")
                        .canonicals())
                .containsExactly("https://other.example/a/b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "mailto:ada@notes.example",
                "data:text/html,x",
                "",
                "#top",
                "https://",
                "ftp://notes.example/x"
            })
    void whatDoesNotLeadToAWebPageIsNone(String link) {
        assertThat(withHead("<link rel=canonical href='" + link + "'>").canonicals())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=alternate type='application/rss+xml' href='/feed/'>",
                "<link rel='alternate home' type='application/atom+xml' href='/feed/'>",
                "<link rel=alternate type='application/feed+json' href='/feed/'>",
                "<link rel=alternate type='text/xml' href='/feed/'>",
                "<link rel=alternative type='application/atom+xml' href='/feed/'>",
                "<link rel=alternate type='application/rss+xml' title='Comments Feed' href='/comments/feed/'><link rel=alternate type='application/rss+xml' href='/feed/'>",
                "<link rel=alternate type='application/json+oembed' href='/oembed'><a href='/feed/'>RSS</a>"
            })
    void theSitesFeedIsFound(String head) {
        assertThat(withHead(head).feed()).isEqualTo("https://notes.example/feed/");
    }

    @Test
    void aTranslationIsNoFeed() {
        assertThat(withHead("<link rel=alternate hreflang=de href='/de/'><a href='/index.html'>Home</a>")
                        .feed())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property='og:image' content='/cover.png'>",
                "<meta name='twitter:image' content='https://notes.example/cover.png'>",
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"image\":[{\"url\":\"/cover.png\"}]}</script>",
                "<link rel=image_src href='/cover.png'>"
            })
    void aPictureIsFound(String head) {
        assertThat(withHead(head).image()).isEqualTo("https://notes.example/cover.png");
    }
}
