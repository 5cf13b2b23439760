package blogfeed.model;

import java.util.Optional;

/**
 * A namespaced identifier, the name of a collection or of a method, such as {@code app.bsky.feed.getFeedSkeleton}: a host name backwards,
 * and what it names there.
 *
 * <p>Syntax: the <a href="https://atproto.com/specs/nsid">AT Protocol's NSID specification</a>, at most 317 characters.
 */
public record Nsid(String value) {
    private static final int LONGEST = 317;
    private static final int LONGEST_NAME = 63;

    public static Optional<Nsid> parse(String value) {
        return isNsid(value) ? Optional.of(new Nsid(value)) : Optional.empty();
    }

    static boolean isNsid(String value) {
        var last = value.lastIndexOf('.');
        return value.length() <= LONGEST
                && value.indexOf('.') < last
                && Letters.isLetter(value.charAt(0))
                && HostLabels.areIn(value, 0, last)
                && isName(value, last + 1);
    }

    /** Whether it is {@code [a-zA-Z][a-zA-Z0-9]{0,62}}. */
    private static boolean isName(String value, int from) {
        if (value.length() - from > LONGEST_NAME || from == value.length() || !Letters.isLetter(value.charAt(from))) {
            return false;
        }
        for (int i = from; i < value.length(); i++) {
            if (!Letters.isLetterOrDigit(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
