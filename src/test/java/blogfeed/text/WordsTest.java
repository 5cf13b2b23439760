package blogfeed.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private int count;

    @Test
    void wordsAreWhatStandsBetweenSpacesAndSigns() {
        assertThat(words("A llama.cpp review, in 2026: don't panic"))
                .containsExactly("a", "llama", "cpp", "review", "in", "don", "t", "panic");
    }

    @Test
    void whereThereAreNoSpacesEachTwoLettersAreAWord() {
        assertThat(words("大模型LLM入门")).containsExactly("大模", "模型", "llm", "入门");
        assertThat(words("언어 모델")).containsExactly("언어", "모델");
        assertThat(words("トークン")).containsExactly("トー", "ーク", "クン");
    }

    @Test
    void accentsAndOtherAlphabetsStay() {
        assertThat(words("Modèle größer языковая")).containsExactly("modèle", "größer", "языковая");
    }

    @Test
    void numbersAndEndlessWordsAreCountedButNotTold() {
        assertThat(words("12 " + "x".repeat(41) + " 7b")).containsExactly("7b");
        assertThat(count).isEqualTo(3);
    }

    @Test
    void twoPairsOfLettersCountAsOneWord() {
        words("大模型入门了吗");

        assertThat(count).isEqualTo(3);
    }

    @Test
    void rareSignsOfTwoUnitsAreNotTornApart() {
        assertThat(words("𠀀𠀁大𠀂")).isEmpty();
        assertThat(words("𝓁 𐐨a")).containsExactly("l", "𐐨a");
    }

    @Test
    void nothingHasNoWords() {
        assertThat(words("")).isEmpty();
        assertThat(words("🦙 …!")).isEmpty();
    }

    private List<String> words(String text) {
        var words = new ArrayList<String>();
        count = Words.in(
                Folded.of(text, 1000), (folded, from, to, hash) -> words.add(new String(folded, from, to - from)));
        return words;
    }
}
