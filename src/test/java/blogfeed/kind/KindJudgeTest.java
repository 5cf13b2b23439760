package blogfeed.kind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.enrich.ArticleReader;
import blogfeed.link.HostLists;
import blogfeed.model.Kind;
import blogfeed.model.KindVerdict;
import blogfeed.model.KindVerdict.Signal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindJudgeTest {
    private static final String SENTENCE = "Nobody had told the small model what it was not able to do. ";
    private static final String TEXT = "<article>" + ("<p>" + SENTENCE.repeat(4) + "</p>").repeat(12) + "</article>";
    private static final String DATED = "<meta property='article:published_time' content='2024-05-01'>";
    private static final String SIGNED = "<a rel=author href=/ada>Ada Example</a>";
    private static final String TEASERS = teasers(12);

    static HostLists hosts;

    @BeforeAll
    static void readLists() {
        hosts = HostLists.read(Path.of("feeds", "hosts"));
    }

    private static String teasers(int count) {
        var list = new StringBuilder();
        for (var number = 1; number <= count; number++) {
            list.append(
                    "<article><h2><a href=/posts/%d>Another title</a></h2><time>2024-05-%02d</time><p>Short.</p></article>"
                            .formatted(number, number));
        }
        return list.toString();
    }

    private static KindVerdict judge(String url, String html) {
        var target = hosts.target(url).orElseThrow();
        return new ArticleReader(hosts)
                .read(html.getBytes(UTF_8), null, url, target)
                .kind();
    }

    private static Kind kind(String url, String html) {
        return judge(url, html).kind();
    }

    private static String title(String title) {
        return "<title>" + title + "</title>";
    }

    private static String made(String generator) {
        return "<meta name=generator content='" + generator + "'>";
    }

    private static String typed(String... types) {
        return "<script type='application/ld+json'>["
                + Arrays.stream(types).map("{\"@type\": \"%s\"}"::formatted).collect(Collectors.joining(","))
                + "]</script>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Hugo 0.1", "Jekyll v4", "WordPress 6", "Ghost 5", "Hexo 7", "Quarto 1", "Astro 5", "Pelican", ""
            })
    void aDatedTextIsABlogArticleWhateverMadeIt(String generator) {
        assertThat(kind("https://ada.example/posts/one", made(generator) + DATED + TEXT))
                .isEqualTo(Kind.BLOG);
    }

    @Test
    void aVeryLongTextWithADateNeedsOneMoreSign() {
        var text = "<div>" + ("<p>" + SENTENCE.repeat(4) + "</p>").repeat(25) + "</div>";
        assertThat(kind("https://ada.example/x", DATED + text)).isEqualTo(Kind.OTHER);
        assertThat(kind("https://ada.example/x", DATED + SIGNED + text)).isEqualTo(Kind.BLOG);
        assertThat(kind("https://ada.example/log/x", DATED + text)).isEqualTo(Kind.BLOG);
    }

    @Test
    void aVeryLongTextAloneIsNotEnough() {
        assertThat(kind("https://ada.example/x", "<div>" + ("<p>" + SENTENCE.repeat(4) + "</p>").repeat(25) + "</div>"))
                .isEqualTo(Kind.OTHER);
    }

    @Test
    void aCompanyBlogIsABlog() {
        var html = DATED + typed("BlogPosting", "Organization") + TEXT
                + "<a>Book a demo</a><a>Sign up</a><a>Contact sales</a>";
        assertThat(kind("https://acme.example/blog/five-ways", html)).isEqualTo(Kind.BLOG);
    }

    @Test
    void aBlogMadeWithASystemForManualsIsABlog() {
        var html = made("Docusaurus v3") + typed("BlogPosting") + DATED + SIGNED + TEXT;
        assertThat(kind("https://acme.example/blog/a", html)).isEqualTo(Kind.BLOG);
    }

    @Test
    void aNewsletterStaysOneThoughItDeclaresNews() {
        var html = typed("NewsArticle") + DATED + TEXT + "<script src='https://substackcdn.com/a.js'></script>";
        assertThat(kind("https://ada.example/p/issue-12", html)).isEqualTo(Kind.NEWSLETTER);
        assertThat(kind("https://ada.substack.com/p/a", TEXT + DATED)).isEqualTo(Kind.NEWSLETTER);
    }

    @Test
    void aListedNewspaperHasNews() {
        assertThat(kind("https://www.reuters.com/a/b", DATED + SIGNED + TEXT)).isEqualTo(Kind.NEWS);
    }

    @Test
    void anUnlistedNewspaperIsKnownByWhatItDeclares() {
        assertThat(kind("https://stadt.example/a/b", typed("NewsArticle") + DATED + SIGNED + TEXT))
                .isEqualTo(Kind.NEWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Politics|World|Sport|Business|Opinion",
                "Politik|Wirtschaft|Sport|Kultur|Lokales",
                "Politique|Économie|Société|Sports",
                "政治|経済|社会|スポーツ",
                "时政|财经|体育|娱乐",
            })
    void anUnlistedNewspaperIsKnownByItsSections(String sections) {
        var nav = Arrays.stream(sections.split("\\|", -1))
                .map("<li><a href=/s>%s</a>"::formatted)
                .collect(Collectors.joining("", "<nav>", "</nav>"));
        assertThat(kind("https://stadt.example/a/b", nav + DATED + SIGNED + TEXT))
                .isEqualTo(Kind.NEWS);
        assertThat(kind("https://stadt.example/posts/b", DATED + SIGNED + TEXT)).isEqualTo(Kind.BLOG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src=https://widgets.outbrain.com/outbrain.js></script>",
                "<script>load('https://cdn.taboola.com/libtrc/loader.js')</script>",
                "<footer><a href=/m>Mediadaten</a><a href=/e>E-Paper</a><a href=/a>Abo</a></footer>",
                "<meta name=news_keywords content=a>",
                "<p>LONDON (Reuters) - " + SENTENCE + "</p>",
                "<p>Stadtheim (dpa) – " + SENTENCE + "</p>",
            })
    void anUnlistedNewspaperIsKnownByWhatOnlyThePressHas(String sign) {
        assertThat(kind(
                        "https://stadt.example/posts/b",
                        DATED + SIGNED + TEXT.replace("<article>", "<article>" + sign)))
                .isEqualTo(Kind.NEWS);
    }

    @Test
    void whatShowsCodeIsHardlyNews() {
        var html = "<script src=https://cdn.taboola.com/a.js></script>" + DATED + SIGNED + TEXT;
        assertThat(kind("https://ada.example/posts/b", html)).isEqualTo(Kind.NEWS);
        assertThat(kind("https://ada.example/posts/b", html.replace("</article>", "<pre>int i = 0;</pre></article>")))
                .isEqualTo(Kind.BLOG);
    }

    @Test
    void aPageOfSphinxWithAFeedIsNoManual() {
        var html = made("Docutils 0.17") + SIGNED + TEXT + "<script src=_static/doctools.js></script>";
        var feed = "<link rel=alternate type=application/atom+xml href=/feed.xml>";
        assertThat(kind("https://ada.example/thoughts/b", html)).isEqualTo(Kind.DOCS);
        assertThat(kind("https://ada.example/thoughts/b", feed + html + DATED)).isEqualTo(Kind.BLOG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chapter 12: The Harbour", "Kapitel 3", "第十二章 港"})
    void aChapterOfABookIsNoArticle(String title) {
        assertThat(kind("https://ada.example/x", title(title) + DATED + SIGNED + TEXT))
                .isEqualTo(Kind.OTHER);
    }

    @Test
    void aPageOfUnknownPlaceIsJudgedByItself() {
        var reader = new ArticleReader(hosts);
        var blog = made("Hugo") + typed("BlogPosting") + DATED + SIGNED + TEXT;
        assertThat(reader.read(blog.getBytes(UTF_8), null).kind().kind()).isEqualTo(Kind.BLOG);
        assertThat(reader.read(TEXT.getBytes(UTF_8), null).kind().kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void aPaperIsCited() {
        assertThat(kind("https://journal.example/10.1/2", "<meta name=citation_title content=a>" + TEXT + TEXT))
                .isEqualTo(Kind.PAPER);
        assertThat(kind("https://arxiv.org/abs/2401.00001", DATED + SIGNED + TEXT))
                .isEqualTo(Kind.PAPER);
    }

    @Test
    void aManualIsNoBlog() {
        assertThat(kind("https://acme.example/start", made("mkdocs-1.5") + TEXT))
                .isEqualTo(Kind.DOCS);
        assertThat(kind("https://docs.acme.example/guide/start", title("Start - Acme Docs") + TEXT))
                .isEqualTo(Kind.DOCS);
    }

    @Test
    void aThreadIsNoBlog() {
        assertThat(kind("https://acme.example/t/a/12", made("Discourse 3") + DATED + SIGNED + TEXT))
                .isEqualTo(Kind.FORUM);
        assertThat(kind("https://acme.example/a", typed("DiscussionForumPosting") + "<p>Short.</p>"))
                .isEqualTo(Kind.FORUM);
    }

    @Test
    void whatCanBeBoughtIsAProduct() {
        assertThat(kind(
                        "https://acme.example/products/a",
                        typed("Product", "Offer") + "<b>$19.99</b><button>Add to cart</button>"))
                .isEqualTo(Kind.PRODUCT);
    }

    @Test
    void jobsEventsVideosAndRecipesAreTold() {
        assertThat(kind("https://acme.example/a", typed("JobPosting") + TEXT)).isEqualTo(Kind.JOB);
        assertThat(kind("https://acme.example/events/a", typed("Event") + "<p>Short.</p>"))
                .isEqualTo(Kind.EVENT);
        assertThat(kind("https://acme.example/watch/a", "<meta property=og:type content=video.other><video src=a>"))
                .isEqualTo(Kind.VIDEO);
        assertThat(kind("https://ada.example/soup", typed("Recipe") + TEXT)).isEqualTo(Kind.OTHER);
    }

    @Test
    void aListIsNoArticle() {
        assertThat(kind("https://ada.example/stuff", TEASERS)).isEqualTo(Kind.LISTING);
        assertThat(kind("https://ada.example/tags/llm", DATED + SIGNED + TEXT)).isEqualTo(Kind.LISTING);
        assertThat(kind("https://ada.example/x", made("WordPress") + "<body class='archive category'>" + TEASERS))
                .isEqualTo(Kind.LISTING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tag: llm",
                "Posts tagged \"llm\"",
                "Archives",
                "Kategorie: Technik",
                "标签: 模型",
                "カテゴリー：技術",
                "Архив"
            })
    void aListIsKnownByItsTitle(String title) {
        assertThat(kind("https://ada.example/x", title(title) + teasers(2))).isEqualTo(Kind.LISTING);
    }

    @Test
    void recommendationsBelowATextMakeNoList() {
        assertThat(kind("https://ada.example/blog/one", DATED + TEXT + TEASERS)).isEqualTo(Kind.BLOG);
    }

    @Test
    void aFrontPageIsNoArticle() {
        assertThat(kind("https://ada.example/", DATED + TEXT + TEASERS)).isEqualTo(Kind.HOME);
        assertThat(kind("https://ada.github.io/blog2", "<a class=logo href=/blog2/>Ada</a>" + TEASERS))
                .isEqualTo(Kind.HOME);
        assertThat(kind("https://ada.example/x", "<body class='home blog'>" + TEASERS))
                .isEqualTo(Kind.HOME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "404",
                "404 Not Found",
                "Page not found | Ada",
                "Ada - 404: Seite nicht gefunden",
                "Seite nicht gefunden",
                "Page introuvable",
                "Página no encontrada",
                "页面不存在",
                "ページが見つかりません",
                "페이지를 찾을 수 없습니다",
                "Страница не найдена",
            })
    void aPageThatSaysNothingIsHereIsNotFound(String title) {
        assertThat(kind("https://ada.example/posts/gone", title(title) + "<p>Back.</p>"))
                .isEqualTo(Kind.NOTFOUND);
    }

    @Test
    void aPageMayAlsoSayBelowThatNothingIsHere() {
        var html = title("Ada") + "<p>Sorry, the page you wanted does not exist.</p>";
        assertThat(kind("https://ada.example/gone", html)).isEqualTo(Kind.NOTFOUND);
    }

    @Test
    void anArticleAboutMissingPagesIsAnArticle() {
        var html = title("404: how we lost a page") + DATED + TEXT;
        assertThat(kind("https://ada.example/blog/lost", html)).isEqualTo(Kind.BLOG);
    }

    @ParameterizedTest
    @CsvSource({
        "https://ada.example/about, About",
        "https://ada.example/x, About me",
        "https://ada.example/x, Impressum",
        "https://ada.example/x, 关于我",
        "https://ada.example/x, Privacy Policy | Ada",
        "https://ada.example/x, Redirecting…",
    })
    void aPageAboutTheSiteIsNoArticle(String url, String title) {
        assertThat(kind(url, title(title) + "<p>" + SENTENCE.repeat(4))).isEqualTo(Kind.OTHER);
    }

    @Test
    void aShortPageWithoutAnySignIsOther() {
        assertThat(kind("https://ada.example/x", "<p>" + SENTENCE.repeat(6))).isEqualTo(Kind.OTHER);
    }

    @Test
    void aStubThatLeadsElsewhereIsOther() {
        assertThat(kind(
                        "https://ada.example/blog/a",
                        "<meta http-equiv=refresh content='0; url=/b'>" + typed("BlogPosting")))
                .isEqualTo(Kind.OTHER);
    }

    @Test
    void whatSpokeIsToldTheStrongestFirst() {
        var signals = judge("https://ada.example/blog/one", made("Hugo") + typed("BlogPosting") + DATED + TEXT)
                .signals();
        assertThat(signals)
                .contains(
                        new Signal(Kind.BLOG, "it declares blogposting", 3),
                        new Signal(Kind.BLOG, "the path has /blog/", 2),
                        new Signal(Kind.BLOG, "it was made with hugo", 0.7))
                .isSortedAccordingTo((one, other) -> Double.compare(Math.abs(other.weight()), Math.abs(one.weight())));
        assertThat(signals).allMatch(signal -> !signal.text().isBlank() && signal.weight() != 0);
    }
}
