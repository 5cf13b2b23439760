package blogfeed.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A decentralised identifier, the lasting name of an account, such as {@code did:plc:ewvi7nxzyoun6zhxrhs64oiz}.
 *
 * <p>Syntax: the <a href="https://atproto.com/specs/did">AT Protocol's DID specification</a>, at most 2,048 characters.
 */
public record Did(String value) {
    private static final Pattern SYNTAX = Pattern.compile("did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]");
    private static final int LONGEST = 2048;

    public static Optional<Did> parse(String value) {
        var fits = value.length() <= LONGEST && SYNTAX.matcher(value).matches();
        return fits ? Optional.of(new Did(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
