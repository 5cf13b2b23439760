package blogfeed.sample;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The one spelling of a URL that the truth file uses. */
final class CanonicalUrl {
    private CanonicalUrl() {}

    static String of(String url) {
        var uri = URI.create(url);
        var path = uri.getRawPath().endsWith("/")
                ? uri.getRawPath().substring(0, uri.getRawPath().length() - 1)
                : uri.getRawPath();
        return "https://" + host(uri) + path + query(uri);
    }

    private static String host(URI uri) {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    private static String query(URI uri) {
        if (uri.getRawQuery() == null) {
            return "";
        }
        var kept = Arrays.stream(uri.getRawQuery().split("&"))
                .filter(pair -> !pair.startsWith("utm_") && !pair.startsWith("fbclid="))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
