package blogfeed.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words under which an article is filed. */
public final class Tags {
    public static final int MOST = 20;

    /** What is longer is a sentence. */
    public static final int LONGEST = 60;

    /** What a blog files under while nobody says otherwise. */
    private static final Set<String> NONE = Set.of(
            "uncategorized",
            "uncategorised",
            "unkategorisiert",
            "allgemein",
            "non classé",
            "sin categoría",
            "sem categoria",
            "senza categoria",
            "без рубрики",
            "未分类",
            "未分類",
            "미분류");

    private Tags() {}

    /** Those of the texts that can be tags, each once whatever its case, the first of them. Each text is one line. */
    public static List<String> of(Stream<String> texts) {
        var seen = new HashSet<String>();
        return texts.map(Tags::withoutSign)
                .filter(Tags::isTag)
                .filter(tag -> seen.add(tag.toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .toList();
    }

    private static String withoutSign(String text) {
        int from = 0;
        while (from < text.length() && "#\uFF03 ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return text.substring(from).strip();
    }

    private static boolean isTag(String text) {
        return text.length() <= LONGEST
                && text.codePoints().anyMatch(Character::isLetterOrDigit)
                && !NONE.contains(text.toLowerCase(Locale.ROOT));
    }
}
