package blogfeed.maintext;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class MainTextTest {
    private static final String FIRST =
            "Small models can be taught to follow long instructions, if the examples are chosen with some care and patience.";

    private static final String SECOND =
            "We measured this over nine weeks on one machine, and wrote down every step so that others can repeat it at home.";

    private static final String ARTICLE = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

    private static MainText read(String body) {
        return MainText.of(Jsoup.parse("<html><head><title>A title</title></head><body>" + body + "</body></html>"));
    }

    private static void assertOnlyTheArticle(String body) {
        assertThat(read(body).text()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void aPageIsItsArticleWithoutWhatStandsAround() {
        assertOnlyTheArticle("""
                <header><a href="/">A site</a><p>About models, mostly, and about some other things that come to mind.</p></header>
                <nav><ul><li><a href="/blog">Blog</a><li><a href="/about">About</a></ul></nav>
                <main><article><h1>A title</h1><p class="meta">June 3, 2025 · 5 min read</p>%s</article></main>
                <aside><h3>About me</h3><p>I am a person who likes to write about models, and I live near a lake.</p></aside>
                <footer><p>© 2025 A site. All rights reserved, and so on, for as long as it takes.</p></footer>
                """.formatted(ARTICLE));
    }

    @Test
    void aPageWithoutAnyNameIsReadByItsProse() {
        assertOnlyTheArticle("""
                <div><div><div><a href="/">Home</a> <a href="/posts">Posts</a> <a href="/about">About</a></div>
                <div><div>%s</div></div><div><a href="/one">One</a> <a href="/two">Two</a></div></div></div>
                """.formatted(ARTICLE));
    }

    @Test
    void aTableMayLayOutThePage() {
        assertOnlyTheArticle("""
                <table><tr><td><a href="/">Home</a><br><a href="/archive">Archive</a><br><a href="/links">Links</a></td>
                <td><table><tr><td><h1>A title</h1>%s<br><br>%s</td></tr></table></td></tr></table>
                """.formatted(FIRST, SECOND));
    }

    @Test
    void paragraphsMayBeApartByTwoLineBreaksAndLinesByOne() {
        assertThat(read("<div>" + FIRST + "<br>A line.<br/><br/>\n" + SECOND + "</div>")
                        .text())
                .isEqualTo(FIRST + "\nA line.\n" + SECOND);
    }

    @Test
    void anArticleInSeveralAlikePiecesIsReadWhole() {
        assertOnlyTheArticle(
                "<div><div class=block><p>" + FIRST + "</p></div><div class=block><p>" + SECOND + "</p></div></div>");
    }

    @Test
    void aNameOutweighsALongerStretchOfOtherProse() {
        var sidebar = "<div class=left><p>" + "A long word of welcome to all who come here. ".repeat(12) + "</p></div>";
        assertOnlyTheArticle("<div>" + sidebar + "<div class=post-content>" + ARTICLE + "</div></div>");
    }

    @Test
    void headingsListsQuotationsCaptionsAndFootnotesBelongToIt() {
        var text = read("""
                        <article>%s<h2>How we did it</h2><ul><li>first this<li>then that</ul><blockquote>So they said.</blockquote>
                        <figure><img src="a.png"><figcaption>What we saw</figcaption></figure>%s
                        <section class="footnotes" role="doc-endnotes"><ol><li>A remark below. <a href="#r1">↩</a></ol></section></article>
                        """.formatted("<p>" + FIRST + "</p>", "<p>" + SECOND + "</p>"))
                .text();
        assertThat(text)
                .isEqualTo(String.join(
                        "\n",
                        FIRST,
                        "How we did it",
                        "first this",
                        "then that",
                        "So they said.",
                        "What we saw",
                        SECOND,
                        "A remark below."));
    }

    @Test
    void codeKeepsItsLinesButNotTheirNumbers() {
        var read = read("""
                <article>%s<figure class="highlight"><table><tr><td class="gutter"><pre>1\n2</pre></td>
                <td class="code"><pre>if (true) {\n    go(); // a comment\n}</pre></td></tr></table></figure>
                <div class="language-text highlighter-rouge"><pre><code>one <span class="comment"># two</span></code></pre></div></article>
                """.formatted(ARTICLE));
        assertThat(read.text()).endsWith("\nif (true) {\n    go(); // a comment\n}\none # two");
        assertThat(read.codeBlocks()).isEqualTo(2);
        assertThat(read.figures()).isZero();
    }

    @Test
    void picturesFiguresAndTablesOfDataAreCounted() {
        var read = read("""
                <img src="logo.png"><article>%s<p><img src="a.png"></p><figure><img src="b.png"><img src="c.png"></figure>
                <table><tr><th>Model<th>Score<tr><td>small<td>7</table><table><tr><td>beside</table>
                <img src="smile.png" class="emoji"><img src="dot.gif" width="1" height="1"></article>
                """.formatted(ARTICLE));
        assertThat(read.figures()).isEqualTo(3);
        assertThat(read.text()).contains("Model\nScore\nsmall\n7");
    }

    @Test
    void whatIsHiddenIsNotRead() {
        assertOnlyTheArticle("""
                <article>%s<div hidden>no</div><div style="color: red; display: none">no</div><p aria-hidden="true">no</p>
                <span class="sr-only">no</span><template>no</template><noscript>no</noscript><svg><text>no</text></svg><!-- no --></article>
                """.formatted(ARTICLE));
    }

    @Test
    void whatAScriptWouldShowIsReadWhereNothingElseIs() {
        assertOnlyTheArticle("<div id=app style='display:none'><article>" + ARTICLE + "</article></div>");
    }

    @Test
    void aFormulaIsReadOnce() {
        var formula = """
                <span class="katex"><span class="katex-mathml"><math><mi>x</mi><mo>=</mo><mn>1</mn>
                <annotation encoding="application/x-tex">x=1</annotation></math></span><span aria-hidden="true">x=1</span></span>
                """;
        assertThat(read("<p>" + FIRST + " So " + formula.replaceAll("\\s*\\R", "") + " holds.</p>")
                        .text())
                .endsWith(" So x=1 holds.");
    }

    @Test
    void theNameOfAThemeOfTheArticleIsNotTakenForThatOfAPart() {
        var section = "<section id=related-work><h2 id=comments-on-it>Related work</h2><p>" + SECOND + "</p></section>";
        assertThat(read("<article class='post tag-newsletter category-social'><p>" + FIRST + "</p>" + section
                                + "</article>")
                        .text())
                .isEqualTo(FIRST + "\nRelated work\n" + SECOND);
    }

    @Test
    void whateverItIsCalledMostOfThePageIsNotLeftOut() {
        assertOnlyTheArticle("<form><div class='sidebar'>" + ARTICLE + "</div></form>");
    }

    @Test
    void theSourceOfAQuotationIsNoFooter() {
        assertThat(read("<article>" + ARTICLE
                                + "<blockquote>So be it.<footer>A wise person</footer></blockquote></article>")
                        .text())
                .endsWith("So be it.\nA wise person");
    }

    @Test
    void linkDensityCountsTheListsOfLinksThatTheTextLeavesOut() {
        var list = "<ul>" + "<li><a href='/a'>A post of some other day</a>".repeat(10) + "</ul>";
        assertThat(read("<article>" + ARTICLE + list + "</article>").linkDensity())
                .isBetween(0.45, 0.6);
        assertThat(read("<article>" + ARTICLE + "</article>").linkDensity()).isZero();
        assertThat(read("<div>" + list + "</div>").linkDensity()).isEqualTo(1);
    }

    @Test
    void theDocumentIsLeftAsItIs() {
        var document = Jsoup.parse("<nav>a</nav><article>" + ARTICLE + "<script>b</script><p hidden>c</article>");
        var before = document.outerHtml();
        MainText.of(document);
        assertThat(document.outerHtml()).isEqualTo(before);
    }

    @Test
    void nothingIsReadOfAnEmptyPage() {
        assertThat(read("")).isEqualTo(new MainText("", 0, 0, 0, 0, false));
    }

    @Test
    void aSummaryBetweenTheHeadingAndTheTextBelongsToTheArticle() {
        var summary = "What it takes to teach a small model, told in one sentence above all the rest.";
        var page = """
                <main><div class="head"><h1>A title</h1><p class="x">%s</p><p>By A. Person</p></div>
                <div class="article-body">%s</div></main>""";
        assertThat(read(page.formatted(summary, ARTICLE)).text()).isEqualTo(summary + "\n" + FIRST + "\n" + SECOND);
    }

    @Test
    void aQuestionBelongsToItsAnswers() {
        var question = "<div id='q'><h2>Asked</h2><div class='post-body'><p>Why is that so?</p>" + ARTICLE + ARTICLE
                + "</div></div>";
        var answer = "<div class='post-body'>" + ARTICLE.repeat(3) + "</div>";
        assertThat(read(question + "<div id='a'><h2>Answered</h2>" + answer.repeat(4) + "</div>")
                        .text())
                .contains("Why is that so?");
    }

    @Test
    void aListWithinATextIsNotTheText() {
        var list = "<ul><li>Something else to see</li><li>" + ARTICLE.repeat(9) + "</li></ul>";
        assertThat(read("<div class='entry-content'>" + list + "</div>").text()).startsWith("Something else to see");
    }

    @Test
    void whereThereIsNothingButCommentsTheyAreTheText() {
        var comment = "<article class='comment'><div id='comment-1-wrap'>" + ARTICLE + "</div></article>";
        assertThat(read("<h1>A question</h1><p>Hello, all.</p>" + comment.repeat(9))
                        .text())
                .contains(FIRST);
    }

    @Test
    void withoutScriptsAPageSaysWhatItIsAbout() {
        assertOnlyTheArticle("<div id='app'></div><noscript><div>" + ARTICLE + "</div></noscript>");
    }

    @Test
    void shortSentencesInAScriptWithoutSpacesAreProse() {
        var text = "<p>小模型也能学会长指令，只要例子选得仔细。</p>".repeat(9);
        assertThat(read("<div>" + text
                                + "</div><div class='x'><p>About models, mostly, and other things that come to mind.</p></div>")
                        .text())
                .doesNotContain("About models");
    }
}
