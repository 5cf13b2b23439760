package blogfeed.maintext;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTextPaywallTest {
    private static final String BEGINNING =
            "<p>Small models can be taught to follow long instructions, if the examples are chosen with some care.</p>";

    private static boolean isPaywalled(String body) {
        return MainText.of(Jsoup.parse("<body>" + body + "</body>")).paywalled();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\": \"Article\", \"isAccessibleForFree\": false}",
                "{\"isAccessibleForFree\":\"False\"}",
                "{\"hasPart\": {\"isAccessibleForFree\" : \"http://schema.org/False\", \"cssSelector\": \".x\"}}"
            })
    void aPageMayDeclareIt(String json) {
        assertThat(isPaywalled("<script type='application/ld+json'>" + json + "</script>" + BEGINNING))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Member-only story</p>",
                "<div id='article-paywall'></div>",
                "<p>Subscribe to continue reading.</p>",
                "<p>Dieser Artikel ist nur für Abonnenten.</p>",
                "<p>Article réservé aux abonnés</p>",
                "<p>Contenido exclusivo para suscriptores</p>",
                "<p>この記事は有料です</p>",
                "<p>付费后阅读全文</p>",
                "<p>Материал доступен только для подписчиков</p>"
            })
    void aShortTextMayShowIt(String sign) {
        assertThat(isPaywalled(BEGINNING + sign)).isTrue();
        assertThat(isPaywalled(BEGINNING.repeat(40) + sign)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>This post is for paid subscribers</h2>",
                "<p>Keep reading with a 7-day free trial</p>",
                "<aside class='gh-post-upgrade-cta'>A box</aside>"
            })
    void someSignsAreSureHoweverMuchIsShown(String sign) {
        assertThat(isPaywalled(BEGINNING.repeat(100) + sign)).isTrue();
    }

    @Test
    void anArticleMayWriteOfPaywalls() {
        var sentence =
                "<p>They all say that this post is for paid subscribers, which we find a strange thing to say.</p>";
        assertThat(isPaywalled(BEGINNING.repeat(40) + sentence)).isFalse();
    }

    @Test
    void whatIsFreeIsNot() {
        assertThat(isPaywalled(
                        "<script type='application/ld+json'>{\"isAccessibleForFree\": true}</script>" + BEGINNING))
                .isFalse();
        assertThat(isPaywalled(BEGINNING)).isFalse();
    }
}
