package blogfeed.topic;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordTableTest {
    private static final String LETTERS = "aez09éßяظ가힣ぁんァンー一丁龠龥";

    private final Random random = new Random(1);

    @Test
    void everyWordHasItsNumberAndOthersHaveNone() {
        var words = new TreeSet<String>();
        for (int i = 0; i < 20_000; i++) {
            words.add(word());
        }
        var numbered = new ArrayList<String>();
        var others = new ArrayList<String>();
        words.forEach(word -> (random.nextBoolean() ? numbered : others).add(word));
        var table = new WordTable(numbered);

        assertThat(numbered).allSatisfy(word -> {
            assertThat(number(table, word)).isEqualTo(Collections.binarySearch(numbered, word));
            assertThat(table.word(Collections.binarySearch(numbered, word))).isEqualTo(word);
        });
        assertThat(others).allSatisfy(word -> assertThat(number(table, word)).isNegative());
    }

    @Test
    void anEmptyVocabularyHasNoWord() {
        assertThat(number(new WordTable(List.of()), "loom")).isNegative();
        assertThat(number(new WordTable(List.of()), "織物")).isNegative();
    }

    private String word() {
        var word = new StringBuilder();
        do {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        } while (random.nextInt(3) > 0);
        return word.toString();
    }

    /** Of the word amid others. */
    private static int number(WordTable table, String word) {
        var text = ("a" + word + "b").toCharArray();
        int to = word.length() + 1;
        return table.number(text, 1, to, Words.hash(text, 1, to));
    }
}
