package blogfeed.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void anyRunOfSpacesDashesAndUnderscoresIsOneSpace() {
        assertThat(Folding.fold("a \t\r\n\u00a0\u3000—–‑−_-b")).isEqualTo("a b");
    }

    @Test
    void widthLigaturesAndStylesVanish() {
        assertThat(Folding.fold("ＧＰＴ－４ ﬁ 𝓁𝓁𝓂 ｱｲ")).isEqualTo("gpt 4 fi llm アイ");
    }

    @Test
    void accentsStayAndAreComposed() {
        assertThat(Folding.fold("Mode\u0300le")).isEqualTo("modèle");
    }

    @Test
    void lowerCaseIsTheSameInEveryCountry() {
        var before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr"));
            assertThat(Folding.fold("AI TITLE İ ΛΟΓΟΣ λογος 𐐀")).isEqualTo("ai title i λογοσ λογοσ 𐐨");
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    @Test
    void punctuationThatBelongsToNamesStays() {
        assertThat(Folding.fold("C++ llama.cpp #LLM L’IA")).isEqualTo("c++ llama.cpp #llm l'ia");
    }

    @Test
    void brokenSurrogatesAndControlCharactersAreHarmless() {
        assertThat(Folding.fold("a\ud83e b\udd99")).isEqualTo("a\ud83e b\udd99");
        assertThat(Folding.fold("a\u0085b\ufeffc\ufe0f")).isEqualTo("abc");
    }
}
