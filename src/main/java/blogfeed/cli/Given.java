package blogfeed.cli;

import blogfeed.model.Did;
import blogfeed.yaml.DurationText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * A setting's value as somebody gave it.
 *
 * @param where who gave it, for errors: a flag, a variable, or file and line
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

    Duration duration(Duration least, Duration most) {
        return DurationText.parse(text)
                .filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0)
                .orElseThrow(() -> bad("must be " + DurationText.FORM + ", from " + DurationText.of(least) + " to "
                        + DurationText.of(most)));
    }

    Did did() {
        return Did.parse(text.strip()).orElseThrow(() -> bad("must be a DID such as did:plc:ewvi7nxzyoun6zhxrhs64oiz"));
    }

    String hostname() {
        if (text.strip().matches("[A-Za-z0-9.-]+(:[0-9]+)?")) {
            return text.strip();
        }
        throw bad("must be a host name such as feeds.example.org, without https:// and path");
    }

    /** Web socket addresses. */
    List<URI> endpoints() {
        var endpoints = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(this::endpoint)
                .toList();
        if (endpoints.isEmpty()) {
            throw bad("must name at least one endpoint");
        }
        return endpoints;
    }

    private URI endpoint(String address) {
        try {
            var uri = new URI(address);
            if (("ws".equals(uri.getScheme()) || "wss".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // reported below like an address of another scheme
        }
        throw bad("must be addresses such as wss://jetstream2.us-east.bsky.network/subscribe");
    }

    BadConfigException bad(String expected) {
        return new BadConfigException(where + " " + expected + ", not '" + text + "'");
    }
}
