package blogfeed.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A title and the site's name on one line: where one may end and the other begin. */
final class TitleParts {
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s+(?:[-‐–—−|¦·•∙⋅●:»«›‹/~\\\\<>]|::|\\|\\||//|--)\\s+|\\s*[|\\uFF5C»«]\\s*|[:\\uFF1A]\\s+|_(?=\\P{ASCII})|(?<=\\P{ASCII})[-_](?=\\S)");

    private static final Pattern BAR = Pattern.compile("(.{3,}?)\\s*(?:[|\\uFF5C»]|::)\\s*[^|\\uFF5C»]{1,40}");

    private final String text;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    TitleParts(String text) {
        this.text = text;
        int from = 0;
        for (var matcher = SEPARATOR.matcher(text); matcher.find(); from = matcher.end()) {
            if (matcher.start() > from) {
                starts.add(from);
                ends.add(matcher.start());
            }
        }
        if (from < text.length()) {
            starts.add(from);
            ends.add(text.length());
        }
    }

    int count() {
        return starts.size();
    }

    /** From one part up to before another, with the separators in between. */
    String span(int from, int to) {
        return text.substring(starts.get(from), ends.get(to - 1)).strip();
    }

    /** What remains without the parts at both ends that are a site's name; all of it if nothing would remain. */
    String without(Predicate<String> name) {
        int from = 0;
        int to = count();
        for (int end = to - 1; end > 0; end--) {
            to = name.test(span(end, count())) ? end : to;
        }
        for (int begin = 1; begin < to; begin++) {
            from = name.test(span(0, begin)) ? begin : from;
        }
        return count() == 0 ? text : span(from, to);
    }

    /** What stands before a bar, if what follows it is short: sites that tell their name nowhere else tell it so. */
    String withoutBar() {
        var matcher = BAR.matcher(text);
        return matcher.matches() ? matcher.group(1).strip() : text;
    }

    /** Whether the other text is some of these parts, from one end on. */
    boolean begin(String key) {
        for (int i = 1; i < count(); i++) {
            if (Texts.key(span(0, i)).equals(key)) {
                return true;
            }
        }
        return false;
    }

    boolean end(String key) {
        for (int i = 1; i < count(); i++) {
            if (Texts.key(span(i, count())).equals(key)) {
                return true;
            }
        }
        return false;
    }
}
