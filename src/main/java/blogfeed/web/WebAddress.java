package blogfeed.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import blogfeed.model.AtUri;
import blogfeed.model.Mention;
import java.net.URLEncoder;
import java.util.regex.Pattern;

/** Addresses that links on the page lead to. */
final class WebAddress {
    private static final Pattern WEB = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);

    private WebAddress() {}

    /** Whether a browser would take it for a web page, not for a script or a file. */
    static boolean isWeb(String url) {
        return WEB.matcher(url).matches();
    }

    /** The post in Bluesky's own app. */
    static String of(Mention mention) {
        return of(mention.uri());
    }

    static String of(AtUri post) {
        return "https://bsky.app/profile/" + segment(post.did().value()) + "/post/" + segment(post.rkey());
    }

    /** One segment of a path, whatever it contains; colons stay, as DIDs are full of them. */
    static String segment(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20").replace("%3A", ":");
    }
}
