package blogfeed.maintext;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTextBoilerplateTest {
    private static final String FIRST =
            "Small models can be taught to follow long instructions, if the examples are chosen with some care and patience.";

    private static final String LAST =
            "We measured this over nine weeks on one machine, and wrote down every step so that others can repeat it at home.";

    private static String read(String article) {
        return MainText.of(Jsoup.parse("<body><article>" + article + "</article></body>"))
                .text();
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><a href='/'>Home</a></nav>",
                "<div class='share-buttons'>Share it wherever you like to share such things.</div>",
                "<div class='wp-block-latest-posts'><p>Another post of which a few words are shown here.</p></div>",
                "<div class='newsletter-signup'><p>Get all of this by mail, each week, for nothing.</p></div>",
                "<div id='cookie-consent'><p>We keep small files on your machine, and say so here.</p></div>",
                "<div class='author-bio'><p>A person who writes about models and lives near a lake.</p></div>",
                "<div class='post-tags'>models, machines, weeks</div>",
                "<div class='SiteFooter_root__x1'><p>All that stands below every page of this site.</p></div>",
                "<section class='relatedPosts'><p>Another post of which a few words are shown here.</p></section>",
                "<div role='navigation'>Here and there and over there, all in some words.</div>",
                "<ul><li><a href='#a'>The first part</a><li><a href='#b'>The second part</a></ul>",
                "<ul class='x'><li><a href='/a'>One post</a><li><a href='/b'>Another post</a></ul>",
                "<div class='x'><a href='/a'>← An older post</a> <a href='/b'>A newer post →</a></div>",
                "<p>© 2025 A person. All rights reserved.</p>",
                "<form><label>Your address</label><input><button>Go</button></form>",
                "<p>Leave a comment</p>",
                "<p>5 min read</p>",
                "<p>Powered by Hugo</p>",
                "<p>Tags: <a href='/t/a'>one</a>, <a href='/t/b'>two</a></p>",
                "<dialog>Do you want to hear of this by mail?</dialog>"
            })
    void isLeftOutAboveAndBelow(String boilerplate) {
        assertThat(read(boilerplate + p(FIRST) + p(LAST) + boilerplate)).isEqualTo(FIRST + "\n" + LAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By A. Person",
                "Von A. Person",
                "June 3, 2025",
                "3. Juni 2025",
                "2025年6月3日",
                "Posted on 2025-06-03 by A. Person",
                "Published in Models",
                "本文共 1200 字，阅读大约 5 分钟"
            })
    void bylinesAreLeftOutAboveTheFirstParagraph(String byline) {
        assertThat(read("<h1>A title</h1>" + p(byline) + p(FIRST) + p(LAST))).isEqualTo(FIRST + "\n" + LAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 Comments",
                "Leave a Reply",
                "Discussion about this post",
                "12 Kommentare",
                "Laisser un commentaire",
                "Deja una respuesta",
                "コメントを残す",
                "댓글 3개"
            })
    void commentsAreCutOffHoweverLongTheyAre(String heading) {
        var comments = "<h3>" + heading + "</h3>"
                + p("I do not think that this is so, and here is why I think it is not. ".repeat(20));
        assertThat(read(p(FIRST) + p(LAST) + comments)).isEqualTo(FIRST + "\n" + LAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Related posts",
                "You may also like",
                "About the author",
                "Das könnte dich auch interessieren",
                "À lire aussi",
                "Artículos relacionados",
                "相关文章",
                "関連記事"
            })
    void whatFollowsAHeadingOfThatKindIsCutOff(String heading) {
        assertThat(read(p(FIRST) + p(LAST) + "<h3>" + heading + "</h3>" + p("Some words on something else.")))
                .isEqualTo(FIRST + "\n" + LAST);
    }

    @Test
    void aHeadingOfThatKindInTheMiddleCutsNothing() {
        assertThat(read(p(FIRST) + "<h2>Related work</h2>" + p(LAST) + "<h2>Read next</h2>" + p(FIRST) + p(LAST)))
                .endsWith(LAST);
    }

    @Test
    void aHeadingWithNothingBelowIsLeftOut() {
        assertThat(read(p(FIRST) + p(LAST)
                        + "<h2>References</h2><ul><li><a href='/a'>One</a><li><a href='/b'>Two</a></ul>"))
                .isEqualTo(FIRST + "\n" + LAST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Built with Rust",
                "Theme design",
                "Join order matters",
                "Related work",
                "By hand",
                "Sharing weights"
            })
    void headingsThatOnlyBeginLikeLabelsStay(String heading) {
        assertThat(read(p(FIRST) + "<h2>" + heading + "</h2>" + p(LAST)))
                .isEqualTo(FIRST + "\n" + heading + "\n" + LAST);
    }

    @Test
    void linksWithinSentencesStay() {
        var linked = p(
                "As <a href='/a'>somebody wrote</a>, and <a href='/b'>others</a> too, this is so in most of the cases.");
        assertThat(read(p(FIRST) + linked + p(LAST))).contains("As somebody wrote, and others too, this is so");
    }

    @Test
    void theSignBesideAHeadingIsLeftOut() {
        assertThat(read(p(FIRST) + "<h2>How<a class='headerlink' href='#how'>¶</a></h2>" + p(LAST)))
                .contains("\nHow\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li>← Previous<br><a href='/a'>Seven kinds of string</a><li>Next →<br><a href='/b'>A quiet build</a></ul>",
                "<p>Nächster Beitrag: <a href='/b'>Ein stiller Bau, mit einem langen Namen</a></p>",
                "<h2>Citation</h2><div>BibTeX citation:</div><pre>@online{person2026,\n  title = {A title, and what else there is to tell of an article to machines},\n  date = {2026}\n}</pre>"
            })
    void isLeftOutBelow(String boilerplate) {
        assertThat(read(p(FIRST) + p(LAST) + boilerplate)).isEqualTo(FIRST + "\n" + LAST);
    }

    @Test
    void aBibliographyAmongTheTextStays() {
        assertThat(read(p(FIRST) + "<pre>@online{person2026}</pre>" + p(LAST))).contains("@online{person2026}");
    }

    @Test
    void whatTheAuthorSetApartStaysThoughItIsALink() {
        var note =
                "<div class='admonition note'><p><a href='/x'>Find out what else there is to know of this</a></p></div>";
        assertThat(read(p(FIRST) + note + p(LAST))).contains("Find out what else");
    }

    @Test
    void whereLittleElseIsSaidTheLinksAreTheArticle() {
        assertThat(
                        read(
                                "<p>Three things to read.</p><ul><li><a href='/a'>A thing about models</a><li><a href='/b'>One about words</a></ul>"))
                .contains("A thing about models", "One about words");
    }

    @Test
    void aFooterIsNoArticleThoughItSaysMoreThanTheArticle() {
        var page = Jsoup.parse("<body><article><p>Nothing much was written today.</p></article><footer><p>" + FIRST
                + "</p></footer></body>");
        assertThat(MainText.of(page).text()).isEqualTo("Nothing much was written today.");
    }
}
