package blogfeed.topic;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
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

    @Test
    void ofRunningTextItFindsThePairsThatItHas() {
        var pairs = new TreeSet<String>();
        for (int i = 0; i < 30_000; i++) {
            pairs.add(Character.toString('一' + random.nextInt(500)) + (char) ('一' + random.nextInt(500)));
        }
        var table = new WordTable(pairs);
        var text = String.join("", pairs).toCharArray();
        Vocabulary oneByOne = (from, start, end, hash) -> table.number(from, start, end, hash);

        assertThat(pairsIn(text, table)).isEqualTo(pairsIn(text, oneByOne)).hasSizeBetween(30_000, text.length - 1000);
    }

    private static List<Integer> pairsIn(char[] text, Vocabulary vocabulary) {
        var numbers = new int[text.length];
        int size = vocabulary.addPairs(text, 0, text.length, numbers, 0);
        return Arrays.stream(numbers, 0, size).boxed().toList();
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
