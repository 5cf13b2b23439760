package blogfeed.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SilentCardTest {
    private static final String URL = "https://blog.ana-lima.example/2026/bees";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Home",
                "Untitled",
                "首页",
                "…",
                "Ana Lima",
                "blog.ana-lima.example",
                "ana-lima.example",
                URL,
                "https://elsewhere.example/",
                "www.elsewhere.example"
            })
    void aTitleThatOnlyNamesTheSiteIsSilent(String title) {
        assertThat(SilentCard.is(new TopicText(URL, title, "", ""))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bees", "Ana Lima on bees", "A home for bees", "养蜂"})
    void anyOtherTitleSpeaks(String title) {
        assertThat(SilentCard.is(new TopicText(URL, title, "", ""))).isFalse();
    }

    @Test
    void aDescriptionSpeaks() {
        assertThat(SilentCard.is(new TopicText(URL, "Home", "Notes on bees", "")))
                .isFalse();
    }

    @Test
    void anEmptyUrlIsNoTrouble() {
        assertThat(SilentCard.is(new TopicText("", "Bees", "", ""))).isFalse();
    }
}
