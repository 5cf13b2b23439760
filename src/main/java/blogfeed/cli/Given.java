package blogfeed.cli;

import blogfeed.model.Did;
import blogfeed.model.Handle;
import blogfeed.yaml.DurationText;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A setting's value as somebody gave it. Every reading method throws {@link BadConfigException} when it can't be used.
 *
 * @param where who gave it, for errors: a flag, a variable, or file, line and key
 * @param text the value; a list is separated by commas
 */
record Given(String where, String text) {
    int integer(int least, int most) {
        try {
            var value = Integer.parseInt(text.strip());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // reported below like a number out of range
        }
        throw bad("must be a whole number from " + least + " to " + most);
    }

    boolean truth() {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad("must be true or false");
        };
    }

    Duration duration(Duration least, Duration most) {
        return DurationText.parse(text)
                .filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0)
                .orElseThrow(() -> bad("must be " + DurationText.FORM + ", from " + DurationText.of(least) + " to "
                        + DurationText.of(most)));
    }

    Did did() {
        return Did.parse(text.strip()).orElseThrow(() -> bad("must be a DID such as did:plc:ewvi7nxzyoun6zhxrhs64oiz"));
    }

    /** Without the {@code @} that people write before it. */
    Handle handle() {
        return Handle.parse(text.strip().replaceFirst("^@", ""))
                .orElseThrow(() -> bad("must be a handle such as you.bsky.social"));
    }

    String hostname() {
        if (text.strip().matches("[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
            return text.strip().toLowerCase(Locale.ROOT);
        }
        throw bad("must be a host name such as feeds.example.org, without https:// and path");
    }

    /** Where to listen; whether this machine has such an address shows when it is tried. */
    String address() {
        if (text.strip().matches("[A-Za-z0-9.:%-]+")) {
            return text.strip();
        }
        throw bad("must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all");
    }

    /** A folder that need not exist yet. */
    Path folder() {
        try {
            if (!text.isBlank()) {
                return Path.of(text.strip());
            }
        } catch (InvalidPathException e) {
            // reported below like an empty name
        }
        throw bad("must be the name of a folder");
    }

    Path existingFile() {
        if (Files.isRegularFile(folder())) {
            return folder();
        }
        throw bad("must be a file that exists");
    }

    /** What a file holds, which no error shows. */
    Secret secretInFile() {
        try {
            return secret(Files.readString(existingFile()), existingFile().toString());
        } catch (IOException e) {
            throw bad("must be a file that can be read as text");
        }
    }

    /** It goes into a header. */
    static Secret secret(String text, String where) {
        if (text.strip().matches("[!-~]{1,1000}")) {
            return new Secret(text.strip());
        }
        throw new BadConfigException(where + " must hold a key: one line, without spaces, nothing else");
    }

    Path existingFolder() {
        if (Files.isDirectory(folder())) {
            return folder();
        }
        throw bad("must be a folder that exists");
    }

    /** Web socket addresses. */
    List<URI> endpoints() {
        return Arrays.stream(text.split(",", -1)).map(this::endpoint).toList();
    }

    /** One web socket address, whatever commas it holds. */
    URI endpoint() {
        return endpoint(text);
    }

    private URI endpoint(String address) {
        try {
            var uri = new URI(address.strip());
            if (("ws".equals(uri.getScheme()) || "wss".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // reported below like an address of another scheme
        }
        throw bad("must be an address such as wss://jetstream2.us-east.bsky.network/subscribe");
    }

    Set<Integer> ports() {
        return Arrays.stream(text.split(",", -1))
                .map(port -> new Given(where, port).integer(1, 65_535))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** It goes into a header. */
    String contact() {
        if (text.strip().matches("[!-~]{3,200}")) {
            return text.strip();
        }
        throw bad("must be a mail or web address, without spaces");
    }

    EngagementFrom engagement() {
        return switch (text.strip()) {
            case "stream" -> EngagementFrom.STREAM;
            case "poll" -> EngagementFrom.POLL;
            default -> throw bad("must be stream or poll");
        };
    }

    URI webAddress() {
        try {
            var uri = new URI(text.strip());
            var isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (isWeb
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // reported below like an address of another scheme
        }
        throw bad("must be an address such as https://public.api.bsky.app");
    }

    BadConfigException bad(String expected) {
        return new BadConfigException(where + " " + expected + ", not '" + text + "'");
    }
}
