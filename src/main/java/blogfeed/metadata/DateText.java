package blogfeed.metadata;

import blogfeed.text.Clean;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates as people and machines write them. The day is the one that is written: no offset moves it. */
final class DateText {
    private static final int LONGEST = 200;
    private static final String YEAR = "((?:19|20)\\d\\d)(?!\\d)";
    private static final String DAY = "(?<![\\d.,:])(\\d{1,2})";
    private static final String MONTH = "(?<!\\p{L})(\\p{L}{3,14})";

    private static final List<Form> FORMS = List.of(
            new Form(
                    "(?<![\\d./])((?:19|20)\\d\\d)\\s?[-‐–/.年년_]\\s?(\\d{1,2})\\s?[-‐–/.月월_]\\s?(\\d{1,2})(?!\\d)",
                    m -> numbers(m, 1, 2, 3)),
            new Form("^\\s*((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?!\\d)", m -> numbers(m, 1, 2, 3)),
            new Form(
                    DAY + "(?:st|nd|rd|th|er|\\.|º|ª|°)?[\\s\\-/,.]*(?:of |de |d['’]|den )?" + MONTH
                            + "\\.?,?[\\s\\-/,.]*(?:de |del |of )?" + YEAR,
                    m -> named(m, 3, 2, 1)),
            new Form(
                    MONTH + "\\.?[\\s\\-/]+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|[\\s\\-/]+)" + YEAR,
                    m -> named(m, 3, 1, 2)),
            new Form(
                    "(?<!\\d)" + YEAR + "[\\s\\-,/]+" + MONTH + "\\.?[\\s\\-/]+(\\d{1,2})(?!\\d)",
                    m -> named(m, 1, 2, 3)),
            new Form("(?<!\\p{L})(\\p{L}{3}) (\\d{1,2}) \\d\\d:\\d\\d:\\d\\d \\S{1,6} " + YEAR, m -> named(m, 3, 1, 2)),
            new Form(DAY + "\\s*(?:tháng|thg)\\s*(\\d{1,2}),?\\s*(?:năm\\s*)?" + YEAR, m -> numbers(m, 3, 2, 1)));

    /** Three numbers may as well be a version: only where nothing before them says so. */
    private static final Pattern SHORT_YEAR = Pattern.compile(
            "(?iu)(?:(?:.*\\s)?(?:am|vom|den|du|le|il|op|от)\\s+|.*[|,:·•–—-]\\s*)?(\\d{2})\\.(\\d{2})\\.(\\d{2})(?:[,\\s].*)?");

    private static final int LONGEST_SHORT = 60;
    private static final int CENTURY_BEGINS = 90;

    private static final Pattern SLASHED = Pattern.compile(DAY + "\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?" + YEAR);

    private DateText() {}

    /**
     * The first date in the text.
     *
     * @param dayFirst whether 5/6/2024 is in June; where numbers are joined by full stops it always is
     */
    static Optional<LocalDate> first(String text, boolean dayFirst) {
        if (!hasYear(text)) {
            return dayFirst && text.length() <= LONGEST_SHORT ? shortYear(text) : Optional.empty();
        }
        var beginning = Clean.beginning(text, LONGEST);
        return FORMS.stream()
                .flatMap(form -> form.find(beginning).stream())
                .findFirst()
                .or(() -> slashed(beginning, dayFirst));
    }

    /** Most texts have none, and need no closer look. */
    private static boolean hasYear(String text) {
        return text.contains("20") || text.contains("19");
    }

    private static Optional<LocalDate> shortYear(String text) {
        var matcher = SHORT_YEAR.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(3));
        return date(
                (year < CENTURY_BEGINS ? 2000 : 1900) + year,
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(1)));
    }

    private static Optional<LocalDate> slashed(String text, boolean dayFirst) {
        var matcher = SLASHED.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        int year = Integer.parseInt(matcher.group(4));
        boolean isDayFirst =
                second <= 12 && (first > 12 || dayFirst || !matcher.group(2).equals("/"));
        return isDayFirst ? date(year, second, first) : date(year, first, second);
    }

    private static Optional<LocalDate> numbers(MatchResult match, int year, int month, int day) {
        return date(number(match, year), number(match, month), number(match, day));
    }

    private static Optional<LocalDate> named(MatchResult match, int year, int month, int day) {
        return date(number(match, year), Months.number(match.group(month)), number(match, day));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return year < 1990 || year > 2100 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private record Form(Pattern pattern, Function<MatchResult, Optional<LocalDate>> date) {
        Form(String pattern, Function<MatchResult, Optional<LocalDate>> date) {
            this(Pattern.compile(pattern), date);
        }

        Optional<LocalDate> find(String text) {
            return pattern.matcher(text)
                    .results()
                    .limit(5)
                    .flatMap(match -> date.apply(match).stream())
                    .findFirst();
        }
    }
}
