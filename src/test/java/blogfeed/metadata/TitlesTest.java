package blogfeed.metadata;

import static blogfeed.metadata.Written.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Small models | Ada’s Notes", "Ada’s Notes | Small models", "Small models – Ada’s Notes",
                        "Small models - Ada’s Notes",
                "Small models · Ada’s Notes", "Ada’s Notes » Small models", "Ada’s Notes: Small models",
                        "Small models • Posts • Ada’s Notes"
            })
    void theSitesNameIsNoPartOfTheTitle(String title) {
        assertThat(read("<title>" + title + "</title><h1>Small models</h1>").title())
                .isEqualTo("Small models");
        assertThat(read("<meta property='og:site_name' content='Ada’s Notes'><title>" + title.replace(" • Posts", "")
                                + "</title>")
                        .title())
                .isEqualTo("Small models");
    }

    @Test
    void whatFollowsAHeadingInTheTitleIsTheSitesName() {
        var read = read("<title>Small models — Ada’s Notes</title><h1>Small models</h1>");
        assertThat(read.siteName()).isEqualTo("Ada’s Notes");
    }

    @Test
    void aSeparatorWithinTheTitleStays() {
        var read = read("<title>Small models - a year later | Ada’s Notes</title><h1>Small models - a year later</h1>");
        assertThat(read.title()).isEqualTo("Small models - a year later");
    }

    @Test
    void theHeadingThatLeadsHomeIsTheSites() {
        var read = read(
                "<title>Ada’s Notes · Small models</title><h1><a href='/'>Ada’s Notes</a></h1><h2>Small models</h2>");
        assertThat(read.title()).isEqualTo("Small models");
        assertThat(read.siteName()).isEqualTo("Ada’s Notes");
    }

    @Test
    void ofTwoHeadingsThatMakeThePagesTitleTheSitesStandsAbove() {
        var read =
                read("<title>Ada’s notes on everything: Small</title><h1>Ada’s notes on everything</h1><h3>Small</h3>");
        assertThat(read.title()).isEqualTo("Small");
        assertThat(read.siteName()).isEqualTo("Ada’s notes on everything");
    }

    @Test
    void orItStandsBesideTheArticle() {
        var read = read("<title>Small - Ada’s notes</title><h1>Small</h1><aside><h2>Ada’s notes</h2></aside>");
        assertThat(read.title()).isEqualTo("Small");
        assertThat(read.siteName()).isEqualTo("Ada’s notes");
    }

    @Test
    void theLinkToTheFrontPageSaysWhatTheSiteIsCalled() {
        var title = "<title>Small models - Ada’s Notes</title>";
        assertThat(read(title + "<a href='/'><img alt='Ada’s Notes' src='a.png'></a>")
                        .title())
                .isEqualTo("Small models");
        assertThat(read(title + "<a href='/ada'>Ada’s Notes</a>").title()).isEqualTo("Small models - Ada’s Notes");
    }

    @Test
    void aTitleThatWasCutForCardsIsReadInFull() {
        assertThat(read("<meta property='og:title' content='Small models on an old laptop…'>"
                                + "<h1>Small models on an old laptop in the kitchen</h1>")
                        .title())
                .isEqualTo("Small models on an old laptop in the kitchen");
    }

    @Test
    void aSiteNamedInTheDeclaredTitleIsPassedOverForTheHeading() {
        var read = read(
                "<meta property='og:title' content='Ada’s Notes'><meta property='og:site_name' content='Ada’s Notes'>"
                        + "<title>Home</title><h1>Small models</h1>");
        assertThat(read.title()).isEqualTo("Small models");
    }

    @Test
    void theHeadingIsTakenWhereSearchEnginesAreToldOtherWords() {
        var read = read(
                "<title>Why small models are good: all about small models</title><h1 class=entry-title>Why small models are good</h1>");
        assertThat(read.title()).isEqualTo("Why small models are good");
    }

    @Test
    void whatIsDeclaredIsTakenWhereNoHeadingIs() {
        assertThat(read("<meta property='og:title' content='Small &amp;amp; quick | notes.example'>")
                        .title())
                .isEqualTo("Small & quick");
        assertThat(read("<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Small\"}</script>")
                        .title())
                .isEqualTo("Small");
    }

    @Test
    void titlesOfAnyLanguageAreTaken() {
        assertThat(read("<title>小さなモデルの話|アダの日記</title><h1>小さなモデルの話</h1>").title())
                .isEqualTo("小さなモデルの話");
        assertThat(read("<title>Маленькие модели — Заметки</title><h2>Маленькие модели</h2>")
                        .title())
                .isEqualTo("Маленькие модели");
    }

    @Test
    void aDrawingsTitleIsNotThePages() {
        assertThat(read("<body><svg><title>Icon</title></svg></body>").title()).isEmpty();
    }

    @Test
    void theFeedsTitleTellsTheSitesName() {
        var read = read(
                "<link rel=alternate type='application/atom+xml' title='Ada’s Notes » Feed' href=/feed><title>Small models - Ada’s Notes</title>");
        assertThat(read.title()).isEqualTo("Small models");
        assertThat(read.siteName()).isEqualTo("Ada’s Notes");
    }

    @Test
    void aShortEndBehindABarIsTheSitesNameEvenIfNothingElseTellsSo() {
        assertThat(read("<title>Small models are good | Ada’s Notes</title>").title())
                .isEqualTo("Small models are good");
    }

    @Test
    void theSignThatLinksToAHeadingIsNoPartOfIt() {
        assertThat(read("<h1>Small models<a href='#small'>¶</a></h1>").title()).isEqualTo("Small models");
    }

    @Test
    void theSignOfAnIconFontIsNoPartOfAHeading() {
        assertThat(read("<h1>Small models<a class=headerlink href='#small'>\uf0c1</a></h1>")
                        .title())
                .isEqualTo("Small models");
    }

    @Test
    void aHeadingThatLinksToItselfDoesNotLeadHome() {
        var html = "<title>models.Index — models 3.2 documentation</title>"
                + "<section id=index><h1>models.Index<a href='#index'>¶</a></h1></section>";
        assertThat(read(html, "https://notes.example/docs/api/index.html").title())
                .isEqualTo("models.Index");
    }

    @Test
    void theFeedOfATopicIsNotNamedAfterTheSite() {
        var read =
                read("<title>Small models - Help - Ada’s Forum</title><meta property='og:title' content='Small models'>"
                        + "<link rel=alternate type='application/rss+xml' title=\"RSS feed of 'Small models'\" href='/posts/small-models.rss'>"
                        + "<h1><a href='/posts/small-models'>Small models</a></h1><h3>Help</h3>");
        assertThat(read.title()).isEqualTo("Small models");
    }

    @Test
    void anAlternateThatIsNoFeedDoesNotTellTheSitesName() {
        var read = read("<title>Small models - Ada’s Tube</title>"
                + "<link rel=alternate type='application/json+oembed' title='Small models' href='/oembed'>");
        assertThat(read.title()).startsWith("Small models");
    }

    @Test
    void aHeadingForBrowsersWithoutScriptsIsNotTheTitle() {
        assertThat(read("<noscript><h1>Sorry</h1></noscript><h1>Small models</h1>")
                        .title())
                .isEqualTo("Small models");
    }

    @Test
    void whatIsDeclaredOutweighsAHeadingThatItDoesNotContain() {
        var read = read("<meta property='og:title' content='Small models'><title>Small models – Ada’s Notes</title>"
                + "<div role=dialog><h1>Subscribe</h1></div><h2>Help</h2><p>They are quick.</p>");
        assertThat(read.title()).isEqualTo("Small models");
        assertThat(read.siteName()).isEqualTo("Ada’s Notes");
    }

    @Test
    void aTitleWithNoMarkOfAHeadingIsFoundInTheText() {
        var read = read(
                "<title>Ada’s pages - Diary - Small models</title><table><td><b>Diary</b><td><font size=5>Small models</font></table>");
        assertThat(read.title()).isEqualTo("Small models");
    }

    @Test
    void aHeadingDeclaredTwiceIsTheTitleEvenIfItNamesTheSite() {
        var read = read("<title>Whom to ask about models</title><meta property='og:title' content='Ada Muster'>"
                + "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Ada Muster\",\"publisher\":{\"name\":\"Ada Muster\"}}</script>"
                + "<h1>Ada Muster</h1>");
        assertThat(read.title()).isEqualTo("Ada Muster");
    }

    @Test
    void wordsDoNotSeparateATitleFromASitesName() {
        assertThat(read("<title>Notes on attention</title><h1>Notes</h1>", "https://attention.example/1")
                        .title())
                .isEqualTo("Notes on attention");
    }

    @Test
    void aWideBarSeparatesToo() {
        assertThat(read("<title>小さなモデルの話\uFF5Cアダの日記</title><h2>小さなモデルの話</h2>").title())
                .isEqualTo("小さなモデルの話");
    }

    @Test
    void whereASiteBeginsItsNameIsPartOfTheTitle() {
        var html =
                "<title>Ada’s Models – small and quick</title><meta property='og:site_name' content='Ada’s Models'><h1>small and quick</h1>";
        assertThat(read(html, "https://notes.example/").title()).isEqualTo("Ada’s Models – small and quick");
        assertThat(read(html).title()).isEqualTo("small and quick");
    }
}
