package blogfeed.metadata;

import static blogfeed.metadata.Written.read;
import static blogfeed.metadata.Written.withBody;
import static blogfeed.metadata.Written.withHead;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 17);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property='article:published_time' content='2024-05-17T22:00:00-05:00'>",
                "<meta name='dc.date' content='2024-05-17'>",
                "<meta name='citation_date' content='2024/05/17'>",
                "<meta name='parsely-pub-date' content='2024-05-17T08:00:00Z'>",
                "<meta name='sailthru.date' content='Fri, 17 May 2024 08:00:00 +0000'>",
                "<meta itemprop='datePublished' content='2024-05-17'>",
                "<meta name='date' content='20240517'>"
            })
    void theHeadTellsTheDay(String head) {
        assertThat(withHead(head).published()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>Small models</h1><time datetime='2024-05-17T10:00'>last week</time>",
                "<h1>Small models</h1><time>17. Mai 2024</time>",
                "<h1>Small models</h1><p class=meta>By Ada Muster · May 17, 2024 · 5 min read</p>",
                "<p>2024年5月17日</p><h1>小さなモデル</h1>",
                "<h1>Small models</h1><span itemprop='dateCreated datePublished' content='2024-05-17'>a year ago</span>",
                "<h1>Small models</h1><p>Posted on <em>May 17, 2024</em></p><p>Updated <em>May 20, 2024</em></p>",
                "<h1>Small models</h1><p>Updated: May 20, 2024 · Published: May 17, 2024</p>",
                "<h1>Small models</h1><p>May 17<sup>th</sup>, 2024</p>",
                "<div><span>17</span> <span>May</span> <span>2024</span></div><h1>Small models</h1>",
                "<h1>Kleine Modelle sind schnell und gut</h1><p>Es ist das erste Mal, dass wir sie sehen.</p><p>17.05.24</p>"
            })
    void readersAreToldTheDayNearTheTitle(String body) {
        assertThat(withBody(body).published()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "https://notes.example/2024/05/17/small-models",
        "https://notes.example/2024/5/17/small-models",
        "https://notes.example/posts/2024-05-17-small-models.html",
        "https://notes.example/posts/20240517.html",
        "https://notes.example/archive/2019/01/01/2024-05-17-small-models"
    })
    void theAddressMayHaveTheDay(String url) {
        assertThat(read("<h1>Small models</h1>", url).published()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://notes.example/2024/05/small",
                "https://notes.example/a/12024051734",
                "https://notes.example/2024/13/45/"
            })
    void anAddressWithoutAWholeDayHasNone(String url) {
        assertThat(read("<h1>Small models</h1>", url).published()).isNull();
    }

    @Test
    void addressAndTextTogetherOutweighTheDayOnWhichTheSiteWasBuilt() {
        var html =
                "<meta property='article:published_time' content='2025-01-01'><h1>Small models</h1><p>May 17, 2024</p>";
        assertThat(read(html, "https://notes.example/2024/05/17/small-models").published())
                .isEqualTo(DAY);
    }

    @Test
    void theHeadAloneOutweighsADateInTheText() {
        var html =
                "<head><meta property='article:published_time' content='2024-05-17'></head><h1>Small models</h1><p>On June 1, 2023 we began.</p>";
        assertThat(read(html).published()).isEqualTo(DAY);
    }

    @Test
    void datesOfCommentsAndOtherArticlesAreNotThisArticles() {
        var html =
                "<article><h1>Small models</h1><p>Text.</p></article><div class='related-posts'><time datetime='2020-01-01'></time></div>"
                        + "<section id=comments><time datetime='2021-01-01'></time><meta itemprop=datePublished content='2021-01-01'></section>";
        assertThat(withBody(html).published()).isNull();
    }

    @Test
    void aChangeIsNoPublishing() {
        var read = withBody("<h1>Small models</h1><p>Last updated: <time datetime='2024-05-20'>May 20</time></p>");
        assertThat(read.published()).isNull();
        assertThat(read.modified()).isEqualTo(LocalDate.of(2024, 5, 20));
    }

    @Test
    void aChangeIsNeverBeforeThePublishing() {
        var published = "<meta property='article:published_time' content='2024-05-17'>";
        assertThat(withHead(published + "<meta property='og:updated_time' content='2024-05-20'>")
                        .modified())
                .isEqualTo(LocalDate.of(2024, 5, 20));
        assertThat(withHead(published + "<meta property='og:updated_time' content='2023-05-20'>")
                        .modified())
                .isNull();
    }

    @Test
    void anArticleThatIsStreamedHiddenIsReadToo() {
        assertThat(withBody("<div hidden id='S:0'><h1>Small models</h1><p>May 17, 2024</p></div>")
                        .published())
                .isEqualTo(DAY);
    }

    @Test
    void theLineAboveTheTitleOutweighsADateFarBelow() {
        var html = "<p>May 17, 2024</p><h1>Small models</h1>" + "<p>They are quick.</p>".repeat(9)
                + "<h3>Older</h3><p>Jan 2, 2023</p>";
        assertThat(withBody(html).published()).isEqualTo(DAY);
    }

    @Test
    void theDateOfAnArticleThatShowsNoOtherIsItsOwnThoughItTellsOfAChange() {
        var read = withBody("<h1>Small models</h1><p class=date>Last updated on 17 May 2024</p>");
        assertThat(read.published()).isEqualTo(DAY);
        assertThat(read.modified()).isEqualTo(DAY);
    }
}
