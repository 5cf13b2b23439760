package blogfeed.feed;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host or a site, or a part of one that begins with a path.
 *
 * @param host in lower case, international names in their ASCII form, without {@code www.}
 * @param below whether the host's subdomains are meant, of any depth, and not the host itself
 * @param path empty, or a path without a slash at the end; it reaches to a border between segments, so {@code /blog}
 *     covers {@code /blog/x} but not {@code /blogs}
 */
public record Place(String host, boolean below, String path) {
    private static final String SUBDOMAINS = "*.";
    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*+");
    private static final Pattern PATH = Pattern.compile("(/[^\\s?#/]++)*+");

    /** Reads {@code host}, {@code *.host} for subdomains, and either with a path; anything else is empty. */
    static Optional<Place> parseHost(String text) {
        var below = text.startsWith(SUBDOMAINS);
        var rest = below ? text.substring(SUBDOMAINS.length()) : text;
        int slash = rest.indexOf('/') < 0 ? rest.length() : rest.indexOf('/');
        var path = rest.substring(slash).replaceFirst("/+$", "");
        return ascii(rest.substring(0, slash))
                .filter(host -> PATH.matcher(path).matches())
                .map(host -> new Place(withoutWww(host), below, path));
    }

    /** Reads {@code site}, and a site with a path; anything else is empty. */
    static Optional<Place> parseSite(String text) {
        return parseHost(text).filter(place -> !place.below);
    }

    /** The path of a URL, without query and fragment; empty or beginning with a slash. */
    static String pathOf(String url) {
        int scheme = url.indexOf("://");
        int start = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        if (start < 0) {
            return "";
        }
        int end = start;
        while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
            end++;
        }
        return url.substring(start, end);
    }

    private static Optional<String> ascii(String host) {
        try {
            var ascii = IDN.toASCII(host).toLowerCase(Locale.ROOT);
            return Optional.of(ascii).filter(name -> HOST.matcher(name).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withoutWww(String host) {
        var rest = host.startsWith("www.") ? host.substring("www.".length()) : host;
        return rest.contains(".") ? rest : host;
    }

    @Override
    public String toString() {
        return (below ? SUBDOMAINS : "") + host + path;
    }
}
