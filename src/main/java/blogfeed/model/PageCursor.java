package blogfeed.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a reader is in a ranking. Never to be mixed with {@link StreamCursor}.
 *
 * @param ranking the number of the ranking the reading began in
 * @param position how many of its entries lie behind the reader, from 1
 */
public record PageCursor(long ranking, int position) {
    private static final Pattern SYNTAX = Pattern.compile("1\\.([0-9a-z]{1,12})\\.([1-9][0-9]{0,6})");

    /** Reads what {@link #encode()} wrote; anything else is empty. */
    public static Optional<PageCursor> parse(String text) {
        var match = SYNTAX.matcher(text);
        return match.matches()
                ? Optional.of(new PageCursor(Long.parseLong(match.group(1), 36), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    /** Its wire form: format version, ranking in base 36, position. */
    public String encode() {
        return "1." + Long.toString(ranking, 36) + "." + position;
    }
}
