package blogfeed.kind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.metadata.PageDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraitsTest {
    private static final String URL = "https://ada.example/posts/one";
    private static final String SENTENCE = "Nobody had told the small model what it was not able to do. ";

    private static Traits traits(String html) {
        return Traits.of(PageDecoder.decode(html.getBytes(UTF_8), null, URL));
    }

    private static String paragraphs(int count) {
        return ("<p>" + SENTENCE.repeat(3) + "</p>").repeat(count);
    }

    @Test
    void typesAreReadFromJsonEvenIfItIsBroken() {
        var declared = traits("<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"BlogPosting\"},"
                        + " {\"@type\": [\"Person\", \"Thing\"]}, {\"@type\":\"BlogPosting\", </script>")
                .declared();
        assertThat(declared.count("blogposting")).isEqualTo(2);
        assertThat(declared.count("person")).isEqualTo(1);
        assertThat(declared.count("newsarticle")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div itemscope itemtype='https://schema.org/NewsArticle'>a</div>",
                "<div itemscope itemtype='http://schema.org/NewsArticle '>a</div>",
                "<div typeof='schema:NewsArticle foaf:Document'>a</div>",
            })
    void typesAreReadFromTheMarkup(String html) {
        assertThat(traits(html).declared().count("newsarticle")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "<meta name=generator content='Hugo 0.120.4'>, HUGO",
        "<meta name=Generator content='WordPress 6.4'>, WORDPRESS",
        "<link rel=stylesheet href='/wp-content/themes/a.css'>, WORDPRESS",
        "<script src='https://substackcdn.com/a.js'></script>, SUBSTACK",
        "<meta name=generator content='Docutils 0.20'>, SPHINX",
        "<meta name=generator content='Astro v5'><meta name=generator content='Starlight v0.3'>, ASTRO",
        "<meta name=generator content='My own'>, UNKNOWN",
    })
    void whatMadeAPageIsKnownByItsWordOrItsFiles(String head, Generator generator) {
        assertThat(traits(head).declared().generator()).isEqualTo(generator);
    }

    @Test
    void bodyClassesAndOpenGraphTypeAreKeptInLowerCase() {
        var declared = traits("<meta property=og:type content=Article><body class='Single-Post x' id=Top>")
                .declared();
        assertThat(declared.ogType()).isEqualTo("article");
        assertThat(declared.classes()).contains("single-post", "x", "top");
    }

    @Test
    void paragraphsThatStandTogetherAreOneRun() {
        var prose = traits("<article>" + paragraphs(10) + "</article>").prose();
        assertThat(prose.longestRun()).isEqualTo(prose.paragraphs()).isGreaterThan(1700);
    }

    @Test
    void excerptsAreNoRun() {
        var prose =
                traits(("<article>" + paragraphs(1) + "</article>").repeat(10)).prose();
        assertThat(prose.longestRun()).isLessThan(200);
        assertThat(prose.paragraphs()).isGreaterThan(1700);
    }

    @Test
    void linesApartByBreaksAreARunToo() {
        assertThat(traits("<div>" + (SENTENCE + "<br>").repeat(20) + "</div>")
                        .prose()
                        .longestRun())
                .isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nav", "footer", "aside"})
    void textAroundThePageIsNoProse(String tag) {
        var html = "<" + tag + ">" + paragraphs(1) + "</" + tag + "><main>" + paragraphs(2) + "</main>";
        assertThat(traits(html).prose().paragraphs())
                .isEqualTo(traits(paragraphs(2)).prose().paragraphs());
    }

    @Test
    void aPageThatNamesItsPartsOtherwiseHasProseAllTheSame() {
        assertThat(traits("<form id=aspnet>" + paragraphs(10) + "</form>")
                        .prose()
                        .longestRun())
                .isGreaterThan(1700);
        assertThat(traits("<div class='has-sidebar'>" + paragraphs(1) + "</div>")
                        .opening())
                .isNotEmpty();
    }

    @Test
    void aCharacterOfChineseSaysAsMuchAsThree() {
        assertThat(traits("<p>" + "大语言模型的推理成本".repeat(10) + "</p>").prose().paragraphs())
                .isEqualTo(300);
    }

    @Test
    void theShareOfLinksIsMeasured() {
        assertThat(traits("<a href=/a>12345</a><p>12345</p>").prose().linkDensity())
                .isEqualTo(0.5);
        assertThat(traits("").prose().linkDensity()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<li><a href='/posts/%d'>A title long enough</a> <time>2024-05-0%d</time>",
                "<li><span>May 0%2$d, 2024</span> <a href='/posts/%d'>A title long enough</a>",
                "<tr><td>0%2$d.05.2024<td><a href='/posts/%d'>A title long enough</a>",
                "<p><a href='../posts/%d.html'>记一次模型部署</a> 2024年5月%d日</p>",
                "<div><a href='https://ada.example/posts/%d'>Un título bastante largo</a> 0%d de mayo de 2024</div>",
            })
    void aLinkWithADateBesideItIsATeaser(String item) {
        var list = new StringBuilder();
        for (var day = 2; day < 8; day++) {
            list.append(item.formatted(day, day));
        }
        assertThat(traits(list.toString()).teasers().dated()).isEqualTo(6);
    }

    @Test
    void linkedHeadingsAreTeasersUnlessTheyLeadNowhereElse() {
        var teasers = traits("<h2><a href=/posts/two>Two</a></h2><a href=/posts/three><h3>Three</h3></a>"
                        + "<h2><a href='#part'>A part</a></h2><h2><a href=/posts/one/>Itself</a></h2>"
                        + "<h2><a href=https://else.example/>Else</a></h2>")
                .teasers();
        assertThat(teasers.linkedHeadings()).isEqualTo(2);
    }

    @Test
    void entriesInsideAnEntryAreNotCounted() {
        assertThat(traits("<article><div class=post><p>a</div></article><div class='h-entry x'><p>b</div>")
                        .teasers()
                        .entries())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "<link rel=alternate type='application/rss+xml' href=/feed> @ FEED",
                "<meta property='article:published_time' content='2024-05-01'> @ PUBLISHED",
                "<main><time>1 May</time></main> @ PUBLISHED",
                "<a rel=author href=/ada>Ada</a> @ BYLINE",
                "<p>Written by Ada Example</p> @ BYLINE",
                "<p>Von Ada Beispiel</p> @ BYLINE",
                "<meta name=robots content='noindex, follow'> @ NOINDEX",
                "<meta http-equiv=refresh content='0; url=/b'> @ REDIRECT",
                "<meta name=news_keywords content=a> @ NEWS_META",
                "<a href=/p>Politik</a> @ SECTION",
                "<p>Berlin (dpa) -</p> @ AGENCY",
                "<a href=/blog>Blog</a> @ BLOG_LINK",
                "<meta name=citation_title content=a> @ CITATION",
                "<meta property=og:video content=/a.mp4> @ VIDEO",
                "<div id=disqus_thread></div> @ COMMENTS",
                "<a rel=tag href=/tag/a>a</a> @ TAG",
                "<a href='https://bsky.app/intent/compose?text=a'>Share</a> @ SHARING",
                "<a rel=prev href=/b>b</a> @ NEIGHBOUR",
                "<span>7 min read</span> @ READING_TIME",
                "<span>Lesezeit: 7 Minuten</span> @ READING_TIME",
                "<span>阅读时长 7 分钟</span> @ READING_TIME",
                "<div itemprop=articleBody>a</div> @ ARTICLE_BODY",
                "<input type=email name=a> @ SUBSCRIBE",
                "<div class=pagination></div> @ PAGER",
                "<a class=site-title href=/posts/one>Ada</a> @ HOME_LINK_TO_ITSELF",
                "<b>$ 19.99</b> @ PRICE",
                "<b>19,99 €</b> @ PRICE",
                "<button>In den Warenkorb</button> @ CART",
                "<a href=/b>Book a demo</a> @ SIGN_UP",
                "<a href=/b>Edit this page</a> @ EDIT_LINK",
                "<div class=rst-versions></div> @ VERSIONS",
                "<p>Was this page helpful?</p> @ HELPFUL",
                "<div class=sphinxsidebar></div> @ DOCS_TREE",
                "<a href=/b>Antworten</a> @ REPLY",
                "<a href=/b>Apply now</a> @ APPLY",
            })
    void marksAreSeen(String html, Mark mark) {
        assertThat(traits(html).has(mark)).isTrue();
        assertThat(traits("<p>Nothing of that kind.</p>").has(mark)).isFalse();
    }

    @Test
    void theSameSectionTwiceIsOneSection() {
        assertThat(traits("<a>Sport</a><a>Politik</a><a>Sport</a>").count(Mark.SECTION))
                .isEqualTo(2);
    }

    @Test
    void theFirstHeadingAndTheOpeningAreKept() {
        var traits = traits("<nav>Menu</nav><h1>A <em>title</em></h1><p>The beginning.</p><h1>Another</h1>");
        assertThat(traits.heading()).isEqualTo("A title");
        assertThat(traits.opening()).startsWith("A title The beginning.").doesNotContain("Menu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0\0\0",
                "<",
                "<a href='http://[::1'>a title that is long</a>",
                "<a href='javascript:alert(1)'>a</a><a>b</a><a href>c</a>",
                "<meta content=x><link><script type='application/ld+json'>[[[</script>",
                "<time></time><h1></h1></h1></article></div>",
                "<body class='  ' id=''><div class='-'><div class='_'>",
            })
    void hostilePagesAreReadToo(String html) {
        assertThat(traits(html).declared().title()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div class='nav post'>", "<a href='/b'>a title of that length", "<b>", "<ul><li>"})
    void deepPagesAreReadToo(String part) {
        assertThat(traits(part.repeat(20_000) + SENTENCE).prose().all()).isPositive();
    }

    @Test
    void aPageWithoutAnAddressHasNoPagesElsewhere() {
        var html = "<h2><a href=/a>One title of some length</a></h2>";
        var traits = Traits.of(PageDecoder.decode(html.getBytes(UTF_8), null, ""));
        assertThat(traits.teasers().linkedHeadings()).isZero();
    }
}
