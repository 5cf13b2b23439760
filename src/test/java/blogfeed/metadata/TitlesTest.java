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
}
