package blogfeed.metadata;

import static blogfeed.metadata.Written.withBody;
import static blogfeed.metadata.Written.withHead;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=author content='Ada Muster'>",
                "<meta name=author content='By Ada Muster'>",
                "<meta name=author content='View all posts by Ada Muster'>",
                "<meta name=author content='Ada Muster (ada@notes.example)'>",
                "<meta property='article:author' content='Ada Muster'>",
                "<meta property='article:author' content='https://social.example/ada'><meta name='dc.creator' content='Ada Muster'>",
                "<meta name=author content=admin><meta name='parsely-author' content='Ada Muster'>",
                "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ada Muster'>"
            })
    void theHeadNamesTheAuthor(String head) {
        assertThat(withHead(head).author()).isEqualTo("Ada Muster");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>Small models</h1><p>By Ada Muster</p>",
                "<h1>Small models</h1><p>By <b>Ada Muster</b> on May 17, 2024</p>",
                "<h1>Small models</h1><p>Posted by Ada Muster on May 17, 2024</p>",
                "<h1>Kleine Modelle</h1><p>Von Ada Muster</p>",
                "<h1>Petits modèles</h1><p>par Ada Muster</p>",
                "<h1>Small models</h1><a rel=author href=/ada>Ada Muster</a>",
                "<h1>Small models</h1><a href='/authors/ada'>Ada Muster</a>",
                "<h1>Small models</h1><div class=p-author>Ada Muster</div>",
                "<h1>Small models</h1><div class=byline>Written by: Ada Muster | May 17, 2024</div>",
                "<h1>Small models</h1><div itemprop=author><a itemprop=name>Ada Muster</a> writes about models and other small things.</div>",
                "<h1>Small models</h1><div itemprop=author><meta itemprop=name content='Ada Muster'></div>",
                "<h1>Petits modèles</h1><p><time>1er mai 2024</time> — par Ada Muster</p>",
                "<h1>Small models</h1><p>Started by Ada Muster, May 17, 2024, 11:23 AM</p>",
                "<h1>Small models</h1><div class='post-header_author-wrapper'><div>Ada Muster</div><div>May 17, 2024</div></div>",
                "<h1>Small models</h1><div class='Post_author__x1Y2z'>Ada Muster</div>",
                "<h1>Small models</h1><div class=author_cont><svg><text>AM</text></svg><h3>Ada Muster</h3><p>Last updated on May 17, 2024</p></div>"
            })
    void aBylineNamesTheAuthor(String body) {
        assertThat(withBody(body).author()).isEqualTo("Ada Muster");
    }

    @Test
    void severalAreJoinedByCommas() {
        assertThat(withHead("<meta name=author content='Ada Muster and Bo Beispiel'>")
                        .author())
                .isEqualTo("Ada Muster, Bo Beispiel");
        assertThat(withHead(
                                "<meta name=citation_author content='Ada Muster'><meta name=citation_author content='Bo Beispiel'>")
                        .author())
                .isEqualTo("Ada Muster, Bo Beispiel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "Author",
                "https://notes.example/ada",
                "your name here",
                "/authors/ada.html",
                "ada@notes.example",
                "",
                "unknown"
            })
    void placeholdersAndAddressesAreNobody(String name) {
        assertThat(withHead("<meta name=author content='" + name + "'>").author())
                .isEmpty();
    }

    @Test
    void theSiteIsTheAuthorOnlyWhereNobodyElseIs() {
        var site = "<meta property='og:site_name' content='The Notes'><meta name=author content='The Notes'>";
        assertThat(withHead(site).author()).isEqualTo("The Notes");
        assertThat(withHead(site + "<meta name='dc.creator' content='Ada Muster'>")
                        .author())
                .isEqualTo("Ada Muster");
    }

    @Test
    void aNameInTheBylineIsBetterThanASignIn() {
        var html =
                "<meta name=author content=ada42><body><h1>Small models</h1><p>By <a href=/about>Ada Muster</a></p></body>";
        assertThat(Written.read(html).author()).isEqualTo("Ada Muster");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>May 17, 2024 by Ada Muster</p>",
                "<p>Posted on May 17, 2024 by Ada Muster</p>",
                "<p>By Ada Muster, Head of Kettles</p>",
                "<p>Words by Ada Muster</p>",
                "<p>Écrit par Ada Muster</p>",
                "<span class=meta-prep-author>Posted on</span> <i>May 17, 2024</i> by <i class=author>Ada Muster</i>"
            })
    void aLineOfDetailsMayNameTheAuthor(String line) {
        assertThat(Written.withBody("<h1>Small models</h1>" + line + "<p>They are quick.</p>")
                        .author())
                .isEqualTo("Ada Muster");
    }

    @Test
    void aBylineMayNameSeveral() {
        for (var line : List.of("By Ada Muster & Ben Okri", "By <a href=a>Ada Muster</a> and <a href=b>Ben Okri</a>")) {
            assertThat(Written.withBody("<h1>Small models</h1><p>" + line + "</p>")
                            .author())
                    .isEqualTo("Ada Muster, Ben Okri");
        }
    }

    @Test
    void aSentenceThatBeginsLikeABylineIsNone() {
        assertThat(withBody(
                                "<h1>Small models</h1><p>By the end of the year all was done.</p><p>Von diesen gibt es viele.</p>")
                        .author())
                .isEmpty();
    }

    @Test
    void whoCommentsIsNotTheAuthor() {
        assertThat(withBody(
                                "<h1>Small models</h1><div class=comments><a href='/users/bo'>Bo Beispiel</a><p>By Bo Beispiel</p></div>")
                        .author())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"投稿者: 小雨 日時: 2007年06月14日 21:40", "作者\uFF1A小雨", "文● 小雨\uFF0F編集部"})
    void bylinesOfEastAsiaAreRead(String byline) {
        assertThat(withBody("<h1>小さなモデル</h1><p>" + byline + "</p>").author()).isEqualTo("小雨");
    }

    @Test
    void aSignatureBelowTheArticleIsRead() {
        var article = "<h1>Small models</h1>" + "<p>They are quick.</p>".repeat(40);
        assertThat(withBody(article + "<p>Posted by Ada Muster at 9:40 PM</p>").author())
                .isEqualTo("Ada Muster");
        assertThat(withBody(article + "<div class=comments><p>Posted by Bo Beispiel</p></div>")
                        .author())
                .isEmpty();
    }

    @Test
    void whatIsSaidOfAPostWithinItsBlogIsRead() {
        assertThat(Written.withJsonLd(
                                "{\"@type\":\"Blog\",\"blogPost\":[{\"@type\":\"BlogPosting\",\"author\":{\"name\":\"Ada Muster\"}}]}")
                        .author())
                .isEqualTo("Ada Muster");
    }

    @Test
    void whoAsksAQuestionIsItsAuthor() {
        assertThat(Written.withJsonLd(
                                "{\"@type\":\"QAPage\",\"mainEntity\":{\"@type\":\"Question\",\"name\":\"Small?\",\"author\":{\"name\":\"ada42\"}}}")
                        .author())
                .isEqualTo("ada42");
    }

    @Test
    void thePersonWhoPublishesIsTheAuthorWhereNobodyElseIs() {
        assertThat(Written.withJsonLd(
                                "{\"@type\":\"Article\",\"publisher\":{\"@type\":\"Person\",\"name\":\"Ada Muster\"}}")
                        .author())
                .isEqualTo("Ada Muster");
    }

    @Test
    void aWordOfTheAddressIsNobodyWhereSomebodyIsNamed() {
        assertThat(Written.read("<meta name=author content=NOTES><h1>Small models</h1><p>By Ada Muster</p>")
                        .author())
                .isEqualTo("Ada Muster");
    }

    @Test
    void aPageOfOneAuthorIsNoByline() {
        assertThat(Written.read("<body class=single-author><a>Skip to content</a><h1>Small models</h1><p>Quick.</p>")
                        .author())
                .isEmpty();
    }

    @Test
    void aLicenseIsNobody() {
        assertThat(withBody("<h1>Small models</h1><a href='https://licenses.example/licenses/by/4.0/'>Attribution</a>")
                        .author())
                .isEmpty();
    }
}
