package blogfeed.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** How many letters of each script a text has. */
record ScriptCounts(Map<UnicodeScript, Integer> letters) {
    static ScriptCounts of(String text) {
        var letters = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(letter -> letters.merge(script(letter), 1, Integer::sum));
        return new ScriptCounts(letters);
    }

    private static UnicodeScript script(int letter) {
        return letter < 0x250 ? UnicodeScript.LATIN : UnicodeScript.of(letter);
    }

    /** A sign says as much as several letters, and technical texts are full of English names. */
    boolean isEastAsian() {
        int signs = han() + kana() + hangul();
        return signs >= 4 && signs * 6 > count(UnicodeScript.LATIN);
    }

    String eastAsian() {
        if (hangul() > han() + kana()) {
            return "ko";
        }
        return kana() * 8 > han() ? "ja" : "zh";
    }

    /** The script of most letters; unknown if there is none. */
    UnicodeScript most() {
        return letters.entrySet().stream()
                .filter(entry -> entry.getKey() != UnicodeScript.COMMON)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.UNKNOWN);
    }

    private int han() {
        return count(UnicodeScript.HAN);
    }

    private int kana() {
        return count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
    }

    private int hangul() {
        return count(UnicodeScript.HANGUL);
    }

    private int count(UnicodeScript script) {
        return letters.getOrDefault(script, 0);
    }
}
