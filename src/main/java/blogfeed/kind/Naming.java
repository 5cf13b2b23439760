package blogfeed.kind;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the classes and the id of an element say of it.
 *
 * @param text classes and id, in lower case
 * @param around whether it stands around the main part of the page
 * @param entry whether it is one of several articles side by side
 * @param home whether a link in it leads to the front page
 */
record Naming(String text, boolean around, boolean entry, boolean home, Set<Mark> marks) {
    static final Naming NONE = new Naming("", false, false, false, Set.of());

    private static final Pattern HOME = Pattern.compile(
            "(^|[\\s_-])(logo|brand|site-title|site-name|blog-title|home-link|navbar-brand|home)($|[\\s_-])");

    static Naming of(String names) {
        var text = names.toLowerCase(Locale.ROOT);
        var marks = EnumSet.noneOf(Mark.class);
        var entry = false;
        for (var name : text.split("\\s+", -1)) {
            MarkNames.find(name).ifPresent(marks::add);
            entry |= TeaserCounter.ENTRIES.contains(name);
        }
        return new Naming(
                text, AroundNames.holds(text), entry, HOME.matcher(text).find(), marks);
    }
}
