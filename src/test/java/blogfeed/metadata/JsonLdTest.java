package blogfeed.metadata;

import static blogfeed.metadata.Written.withJsonLd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 17);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@type':'BlogPosting','author':'Ada Muster','datePublished':'2024-05-17'}",
                "{'@type':'BlogPosting','author':{'@type':'Person','name':'Ada Muster'},'datePublished':'2024-05-17T23:30:00-08:00'}",
                "{'@type':['Article','TechArticle'],'author':[{'name':'Ada Muster'}],'datePublished':'2024-05-17T08:00'}",
                "[{'@type':'BreadcrumbList'},{'@type':'NewsArticle','author':{'name':['Ada Muster']},'datePublished':'2024-05-17'}]",
                "{'@graph':[{'@type':'Article','author':{'@id':'#ada'},'datePublished':'2024-05-17'},{'@id':'#ada','@type':'Person','name':'Ada Muster'}]}",
                "{'@type':'WebPage','mainEntity':{'@type':'Article','author':'Ada Muster','datePublished':'2024-05-17'}}",
                "{'@type':'https://schema.org/BlogPosting','creator':'Ada Muster','datePublished':{'@value':'2024-05-17'}}"
            })
    void everyShapeTellsAuthorAndDate(String json) {
        var read = withJsonLd(json.replace('\'', '"'));
        assertThat(read.author()).isEqualTo("Ada Muster");
        assertThat(read.published()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"Article\",\"datePublished\":\"2024-05-17\",}",
                "/* <![CDATA[ */ {\"@type\":\"Article\",\"datePublished\":\"2024-05-17\"} /* ]]> */",
                "{\"@type\":\"Article\", // ours\n\"datePublished\":\"2024-05-17\"};",
                "{\"@type\":\"Article\",\"description\":\"two\nlines\",\"datePublished\":\"2024-05-17\"}",
                "{\"@type\":\"Article\",\"description\":\"a \"quote\" within\",\"datePublished\":\"2024-05-17\"}",
                "{\"@type\":\"Article\",\"datePublished\":\"2024-05-17\",\"author\":{{ author }}}"
            })
    void brokenJsonStillTellsWhatIsPlain(String json) {
        assertThat(withJsonLd(json).published()).isEqualTo(DAY);
    }

    @Test
    void ofSeveralArticlesThePagesOwnIsRead() {
        var json = """
                [{"@type":"BlogPosting","headline":"Other","url":"https://notes.example/posts/other","datePublished":"2020-01-01"},
                 {"@type":"BlogPosting","headline":"Small models","url":"http://www.notes.example/posts/small-models/","datePublished":"2024-05-17"}]
                """;
        assertThat(withJsonLd(json).published()).isEqualTo(DAY);
    }

    @Test
    void aListOfArticlesTellsNothingOfThePage() {
        var json = """
                {"@graph":[{"@type":"BlogPosting","headline":"One","author":"Ada Muster","datePublished":"2020-01-01"},
                 {"@type":"BlogPosting","headline":"Two","author":"Ada Muster","datePublished":"2024-05-17"}]}
                """;
        assertThat(withJsonLd(json).published()).isNull();
        assertThat(withJsonLd(json).author()).isEmpty();
    }

    @Test
    void statementsOfSeveralScriptsAreJoined() {
        var read = Written.withHead(
                "<script type='application/ld+json'>{\"@id\":\"#a\",\"name\":\"Ada Muster\"}</script>"
                        + "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":{\"@id\":\"#a\"}}</script>");
        assertThat(read.author()).isEqualTo("Ada Muster");
    }

    @Test
    void referencesAndMarkupInTextsAreResolved() {
        assertThat(withJsonLd("{\"@type\":\"Article\",\"description\":\"<p>Q&amp;amp;A &#8211; it&#039;s</p>\"}")
                        .description())
                .isEqualTo("Q&A – it's");
    }

    @Test
    void escapedHalvesAndNulsAreMadeHarmless() {
        assertThat(withJsonLd("{\"@type\":\"Article\",\"description\":\"a\\ud800b\\u0000c\"}")
                        .description())
                .isEqualTo("a\ufffdb c");
    }
}
