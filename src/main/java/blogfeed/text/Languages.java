package blogfeed.text;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text: by its script where that is enough, by its small words where several share one. What is
 * declared decides only where the text does not.
 */
public final class Languages {
    private static final int SAMPLE = 10_000;

    /** The scripts of one language, or of one that by far most texts in them are in. */
    private static final Map<UnicodeScript, String> OF_SCRIPT = Map.ofEntries(
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"));

    private Languages() {}

    /**
     * Primary subtag in lower case; null where nothing tells.
     *
     * @param declared language tags that came with it, in order of reliability
     */
    public static @Nullable String of(String text, List<String> declared) {
        var prior = declared.stream()
                .map(LanguageTag::primary)
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElse("");
        var found = found(WithoutCode.of(Clean.beginning(text, SAMPLE)), prior);
        return found == null && !prior.isEmpty() ? prior : found;
    }

    private static @Nullable String found(String text, String prior) {
        var scripts = ScriptCounts.of(text);
        return scripts.isEastAsian() ? scripts.eastAsian() : inScript(scripts.most(), text, prior);
    }

    private static @Nullable String inScript(UnicodeScript script, String text, String prior) {
        return switch (script) {
            case LATIN -> LatinWords.language(text, prior);
            case CYRILLIC -> cyrillic(text);
            case ARABIC -> arabic(text);
            default -> OF_SCRIPT.get(script);
        };
    }

    private static String cyrillic(String text) {
        return hasAny(text, "ђћџљњ")
                ? "sr"
                : hasAny(text, "ў")
                        ? "be"
                        : hasAny(text, "ґєї") && !hasMany(text, "ыэъ")
                                ? "uk"
                                : hasAny(text, "ыэ") ? "ru" : hasMany(text, "ъ") ? "bg" : "ru";
    }

    private static String arabic(String text) {
        return hasMany(text, "ٹڈے") ? "ur" : hasMany(text, "پچژگی") ? "fa" : "ar";
    }

    private static boolean hasAny(String text, String letters) {
        return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }

    /** More than a quoted name would bring. */
    private static boolean hasMany(String text, String letters) {
        return text.chars().filter(c -> letters.indexOf(c) >= 0).count() * 200 > text.length();
    }
}
