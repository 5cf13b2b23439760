package blogfeed.model;

import java.util.Locale;
import java.util.Optional;

/**
 * A handle, the name of an account that people read, such as {@code ada.example.com}: a host name, in lower case. It may change hands;
 * who has it now is told by looking it up.
 *
 * <p>Syntax: the <a href="https://atproto.com/specs/handle">AT Protocol's handle specification</a>, at most 253 characters.
 */
public record Handle(String value) {
    private static final int LONGEST = 253;

    /** Reads it in whatever case it is written. */
    public static Optional<Handle> parse(String text) {
        return text.length() <= LONGEST && isHandle(text)
                ? Optional.of(new Handle(text.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Whether it is two labels or more, the last of which starts with a letter. */
    private static boolean isHandle(String text) {
        var last = text.lastIndexOf('.');
        return last > 0
                && last + 1 < text.length()
                && Letters.isLetter(text.charAt(last + 1))
                && HostLabels.areIn(text, 0, text.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
