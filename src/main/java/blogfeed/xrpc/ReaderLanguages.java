package blogfeed.xrpc;

import blogfeed.text.LanguageTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The languages a reader wants, as {@code Accept-Language} tells them
 * (<a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4">RFC 9110, 12.5.4</a>).
 *
 * @param wanted primary subtags, the most wanted first
 * @param others whether the reader takes every other language too
 */
record ReaderLanguages(List<String> wanted, boolean others) {
    /** Of somebody who told nothing. */
    static final ReaderLanguages ANY = new ReaderLanguages(List.of(), true);

    private static final int LONGEST = 1_000;
    private static final int MOST = 8;
    private static final Pattern WEIGHT =
            Pattern.compile("(?i)\\s*q\\s*=\\s*(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)\\s*");

    private record Range(String language, double weight) {}

    /**
     * Those of a header, as far as they matter: at most eight, and none that nothing is in. What can't be understood is
     * passed over; a header without any language is as good as none.
     *
     * @param known the languages that there is something in
     */
    static ReaderLanguages parse(String header, Set<String> known) {
        var ranges = ranges(header);
        if (ranges.isEmpty()) {
            return ANY;
        }
        var wanted = ranges.stream()
                .map(Range::language)
                .filter(known::contains)
                .distinct()
                .limit(MOST)
                .toList();
        return new ReaderLanguages(
                wanted, ranges.stream().anyMatch(range -> range.language().equals("*")));
    }

    private static List<Range> ranges(String header) {
        var ranges = new ArrayList<Range>();
        for (var element : (header.length() > LONGEST ? header.substring(0, LONGEST) : header).split(",", -1)) {
            var parts = element.split(";", 2);
            var language = parts[0].strip().equals("*") ? "*" : LanguageTag.primary(parts[0]);
            double weight = parts.length == 1 ? 1 : weight(parts[1]);
            if (!language.isEmpty() && weight > 0) {
                ranges.add(new Range(language, weight));
            }
        }
        ranges.sort(Comparator.comparingDouble(Range::weight).reversed());
        return ranges;
    }

    private static double weight(String parameter) {
        var weight = WEIGHT.matcher(parameter);
        return weight.matches() ? Double.parseDouble(weight.group(1)) : 0;
    }

    /** Whether an article is shown that is for readers of a language; an empty one is for everybody. */
    boolean read(String language) {
        return language.isEmpty() || others || wanted.contains(language);
    }
}
