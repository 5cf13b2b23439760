package blogfeed.model;

import java.util.Optional;

/**
 * A decentralised identifier, the lasting name of an account, such as {@code did:plc:ewvi7nxzyoun6zhxrhs64oiz}.
 *
 * <p>Syntax: the <a href="https://atproto.com/specs/did">AT Protocol's DID specification</a>, at most 2,048 characters.
 */
public record Did(String value) {
    private static final String SCHEME = "did:";
    private static final int LONGEST = 2048;

    public static Optional<Did> parse(String value) {
        return value.length() <= LONGEST && isDid(value) ? Optional.of(new Did(value)) : Optional.empty();
    }

    /** Whether it is {@code did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]}. */
    private static boolean isDid(String value) {
        var colon = value.indexOf(':', SCHEME.length());
        return value.startsWith(SCHEME)
                && isMethod(value, SCHEME.length(), colon)
                && isIdentifier(value, colon + 1)
                && ":%".indexOf(value.charAt(value.length() - 1)) < 0;
    }

    private static boolean isMethod(String value, int from, int to) {
        for (int i = from; i < to; i++) {
            if (value.charAt(i) < 'a' || value.charAt(i) > 'z') {
                return false;
            }
        }
        return from < to;
    }

    private static boolean isIdentifier(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            if (!Letters.isLetterOrDigit(value.charAt(i)) && "._:%-".indexOf(value.charAt(i)) < 0) {
                return false;
            }
        }
        return from < value.length();
    }

    @Override
    public String toString() {
        return value;
    }
}
