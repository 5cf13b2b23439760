package blogfeed.metadata;

import static blogfeed.metadata.Written.withBody;
import static blogfeed.metadata.Written.withHead;
import static blogfeed.metadata.Written.withJsonLd;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Tags;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordsTest {
    private static final String SITE_WIDE = "<meta name=keywords content='notes, blog'>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property='article:tag' content='Small models'><meta property='article:tag' content='llm'>",
                "<meta property='article:tag' content='Small models, llm'>",
                "<meta name=keywords content='Small models,llm, Small Models, '>",
                "<meta name=keywords content='Small models\uFF0Cllm'>",
                "<meta name=news_keywords content='Small models;llm'>",
                "<meta name=citation_keywords content='Small models'><meta name=citation_keywords content='llm'>",
                "<meta name='DC.subject' content='Small models; llm'>",
                "<meta name='parsely-tags' content='Small models,llm'>"
            })
    void theHeadNamesTags(String head) {
        assertThat(withHead(head).tags()).containsExactly("Small models", "llm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Small models, llm\"",
                "[\"Small models\", \"llm\"]",
                "[\"Small models, llm\"]",
                "[{\"@type\":\"DefinedTerm\",\"name\":\"Small models\"},\"#llm\",7,null]"
            })
    void theStatementAboutTheArticleNamesTags(String keywords) {
        assertThat(withJsonLd("{\"@type\":\"BlogPosting\",\"keywords\":" + keywords + "}")
                        .tags())
                .startsWith("Small models", "llm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a rel=tag href=/x>Small models</a> <a rel='category tag' href=/y>llm</a>",
                "<a href=/tags/small-models/>Small models</a>, <a href=/tags/llm/>#llm</a>",
                "<a href='https://notes.example/tag/small-models.html'>Small models (12)</a><a href=/tag/llm.html>llm</a>",
                "<a href='/tags/#small'>Small models</a><a href='/tags/#llm'>llm</a>",
                "<a href=/search/label/small>Small models</a>,<a href=/search/label/llm>llm</a>",
                "<a class=p-category href=/small>Small models</a><span class=p-category>llm</span>",
                "<span itemprop=keywords>Small models, llm</span>",
                "<ul itemprop=keywords><li><a itemprop=keywords>Small models</a><li><a itemprop=keywords>llm</a></ul>",
                "<a rel=category href=/c>Notes</a><a rel=tag href=/x>Small models</a>, <a href=/tag/llm>llm</a>"
            })
    void theArticleShowsItsTags(String tags) {
        var article = "<article><h1>Small models</h1><p>They are quick.</p><footer>" + tags + "</footer></article>";
        assertThat(withBody(article).tags()).containsExactly("Small models", "llm");
    }

    @Test
    void whatIsSaidOfTheArticleIsBelievedBeforeWhatItShows() {
        var shown = SITE_WIDE + "<article><h1>Small models</h1><a rel=tag href=/tag/shown>shown</a></article>";
        assertThat(Written.read(shown).tags()).containsExactly("shown");
        assertThat(Written.read("<meta property='article:tag' content=said>" + shown)
                        .tags())
                .containsExactly("said");
        assertThat(withHead(SITE_WIDE).tags()).containsExactly("notes", "blog");
    }

    @Test
    void severalTextsAreATagEachWhateverCommasTheyHave() {
        assertThat(withJsonLd("{\"@type\":\"Article\",\"keywords\":[\"Muster, Ada\",\"Models\"]}")
                        .tags())
                .containsExactly("Muster, Ada", "Models");
    }

    @Test
    void labelledTagsAreToldFromTheSettingsAroundThem() {
        assertThat(withJsonLd(
                                "{\"@type\":\"Article\",\"keywords\":[\"Elevated:false\",\"Tag:Models\",\"Publication:notes\",\"Tag:LLM\"]}")
                        .tags())
                .containsExactly("Models", "LLM");
    }

    @Test
    void theTagsOfOtherArticlesAreNotOfThisOne() {
        var card = "<article><h2>Bread</h2><a rel=tag href=/tag/bread>Bread</a></article>";
        var aside = "<aside><a rel=tag href=/tag/rye>Rye</a></aside>";
        assertThat(withBody(aside + "<article><h1>Small models</h1><a rel=tag href=/tag/llm>LLM</a></article>" + card)
                        .tags())
                .containsExactly("LLM");
    }

    @Test
    void theTagsOfAWholeSiteAreNotOfItsArticle() {
        var cloud = IntStream.rangeClosed(0, Tags.MOST)
                .mapToObj(i -> "<a href=/tags/t" + i + ">tag " + i + "</a> ")
                .collect(Collectors.joining());
        assertThat(withBody("<h1>Small models</h1>" + cloud).tags()).isEmpty();
        assertThat(withBody("<h1>Small models</h1><a rel=tag href=/tags/llm>LLM</a>" + cloud)
                        .tags())
                .containsExactly("LLM");
        assertThat(withBody("<h1>Small models</h1><a href=/tags/llm>LLM</a>" + "<p>Quick.</p>".repeat(10) + cloud)
                        .tags())
                .containsExactly("LLM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://other.example/tags/bread'>bread</a>",
                "<a href=/tags/>all tags</a>",
                "<a href=/tags/index.html>all tags</a>",
                "<a href=/posts/tags/and-more/of-them>tags</a>",
                "<a href=/posts/2>next</a>"
            })
    void aLinkElsewhereIsNoTag(String link) {
        assertThat(withBody("<h1>Small models</h1><p>They are quick." + link + "</p>")
                        .tags())
                .isEmpty();
    }

    @Test
    void markupAndLineBreaksAreNoPartOfATag() {
        assertThat(withHead("<meta property='article:tag' content=' Small&amp;nbsp;\n  <b>models</b> '>")
                        .tags())
                .containsExactly("Small models");
    }
}
