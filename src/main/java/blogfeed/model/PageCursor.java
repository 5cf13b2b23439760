package blogfeed.model;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a reader is in a ranking. Never to be mixed with {@link StreamCursor}.
 *
 * @param ranking the number of the ranking the reading began in; 0, which no ranking has, in cursors of before there were
 *     moments
 * @param position how many of its entries lie behind the reader, from 1
 * @param begun when the reading began, in whole seconds
 */
public record PageCursor(long ranking, int position, Instant begun) {
    private static final Pattern SYNTAX = Pattern.compile("2\\.([0-9a-z]{1,12})\\.([1-9][0-9]{0,6})\\.([0-9a-z]{1,7})");
    private static final Pattern FIRST_SYNTAX = Pattern.compile("1\\.[0-9a-z]{1,12}\\.[1-9][0-9]{0,6}");
    private static final int BASE = 36;

    /** Reads what {@link #encode()} wrote, also in the first version; anything else is empty. */
    public static Optional<PageCursor> parse(String text) {
        if (FIRST_SYNTAX.matcher(text).matches()) {
            return Optional.of(new PageCursor(0, 1, Instant.EPOCH));
        }
        var match = SYNTAX.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of(new PageCursor(
                Long.parseLong(match.group(1), BASE),
                Integer.parseInt(match.group(2)),
                Instant.ofEpochSecond(Long.parseLong(match.group(3), BASE))));
    }

    /** Its wire form: format version, ranking in base 36, position, the seconds since 1970 in base 36. */
    public String encode() {
        return "2." + Long.toString(ranking, BASE) + "." + position + "." + Long.toString(begun.getEpochSecond(), BASE);
    }
}
