package blogfeed.text;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** The slow, obvious reference of {@link TermMatcher}: one regular expression per term. */
final class NaiveMatcher {
    private static final String SPACED =
            "[\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}" + "\\p{IsHangul}\\p{IsThai}ー]]";

    private NaiveMatcher() {}

    static BitSet in(List<String> terms, String text) {
        var found = new BitSet();
        var folded = Folding.fold(text);
        for (int i = 0; i < terms.size(); i++) {
            var term = Folding.fold(terms.get(i)).strip();
            found.set(i, !term.isEmpty() && bounded(term).matcher(folded).find());
        }
        return found;
    }

    private static Pattern bounded(String term) {
        var before = "(?:(?<!" + SPACED + ")|(?!" + SPACED + "))";
        var after = "(?:(?!" + SPACED + ")|(?<!" + SPACED + "))";
        return Pattern.compile(before + Pattern.quote(term) + after);
    }
}
