package blogfeed.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The languages of a post. Many clients tag every post with the language of their menus, or with none, so the post's own
 * text goes before its tags wherever it tells: by its script, or by a few small words. What is no prose, such as links,
 * names and hashtags, tells nothing.
 */
public final class PostLanguages {
    private static final Pattern NO_PROSE =
            Pattern.compile("(?:https?://|[@#])\\S+|(?<![\\w-])[\\w-]++\\.[\\w.-]++(?:/\\S*)?");

    private PostLanguages() {}

    /**
     * Primary subtags, the one that the text is in first. The tags stay behind it where it is one of them, and count
     * alone where the text does not tell.
     */
    public static List<String> of(String text, List<String> tags) {
        var declared = tags.stream()
                .map(LanguageTag::primary)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        var found = Languages.of(NO_PROSE.matcher(text).replaceAll(" "), declared);
        if (found == null || !declared.contains(found)) {
            return found == null ? List.of() : List.of(found);
        }
        return Stream.concat(Stream.of(found), declared.stream()).distinct().toList();
    }
}
