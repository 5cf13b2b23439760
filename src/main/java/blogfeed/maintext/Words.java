package blogfeed.maintext;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Counts words: what stands between spaces, and of scripts without spaces each two characters. */
final class Words {
    private static final int FIRST_WITHOUT_SPACES = 0x0e00;

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN,
            UnicodeScript.JAVANESE);

    private int words;
    private int characters;
    private boolean inWord;

    private Words() {}

    static int in(String text) {
        var count = new Words();
        text.codePoints().forEach(count::add);
        return count.words + (count.characters + 1) / 2;
    }

    private void add(int character) {
        if (isWithoutSpaces(character)) {
            characters++;
            inWord = false;
        } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            inWord = false;
        } else if (!inWord && isOfWords(character)) {
            words++;
            inWord = true;
        }
    }

    private static boolean isWithoutSpaces(int character) {
        return character >= FIRST_WITHOUT_SPACES && WITHOUT_SPACES.contains(UnicodeScript.of(character));
    }

    /** Beside a script without spaces, a sign is no word. */
    private static boolean isOfWords(int character) {
        return character < FIRST_WITHOUT_SPACES ? character > ' ' : Character.isLetterOrDigit(character);
    }
}
