package blogfeed.link;

import blogfeed.model.Kind;
import blogfeed.model.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * What is known of hosts beforehand: kinds of pages, shared platforms, tracking parameters, hosts without articles.
 *
 * <p>Read from four files with one entry per line and {@code #} comments. An entry names a {@code host} with its
 * subdomains, {@code =host} without them, or {@code host/path-prefix}; the longest prefix wins, then the most specific
 * host. Immutable once read, safe for many threads.
 */
public final class HostLists {
    private final CanonicalUrls canonical;
    private final Platforms platforms;
    private final Kinds kinds;
    private final HostTable<Boolean> never;

    private HostLists(CanonicalUrls canonical, Platforms platforms, Kinds kinds, HostTable<Boolean> never) {
        this.canonical = canonical;
        this.platforms = platforms;
        this.kinds = kinds;
        this.never = never;
    }

    /**
     * Reads {@code kinds.txt}, {@code never.txt}, {@code platforms.txt} and {@code tracking.txt} of a directory.
     *
     * @throws UnreadableHostListException if one is missing, or a line of it is malformed
     */
    public static HostLists read(Path hostsDirectory) {
        return new HostLists(
                new CanonicalUrls(TrackingParameters.read(hostsDirectory.resolve("tracking.txt"))),
                Platforms.read(hostsDirectory.resolve("platforms.txt")),
                Kinds.read(hostsDirectory.resolve("kinds.txt")),
                readNever(hostsDirectory.resolve("never.txt")));
    }

    private static HostTable<Boolean> readNever(Path file) {
        var never = new HostTable<Boolean>();
        for (var line : ListLine.read(file)) {
            line.require(1, 1, "host[/prefix]");
            never.add(line, HostPattern.of(line, line.word(0)), Boolean.TRUE);
        }
        return never;
    }

    /**
     * What a URL leads to. Empty unless it is an http(s) URL of at most 2,000 characters, as posted and as canonical,
     * with a dotted host or an IP address, and without credentials. Throws for no string.
     */
    public Optional<Target> target(String url) {
        return canonical.of(url).map(this::describe);
    }

    private Target describe(HttpUrl url) {
        var site = platforms.siteOf(url);
        return new Target(url.toString(), url.host(), site, kinds.of(url, site));
    }

    /** Whether the host is known to hold nothing to read, such as GIFs, music or the network's own posts. */
    public boolean neverHoldsArticles(Target target) {
        return never.find(target.host(), pathOf(target.url())) != null;
    }

    /**
     * The address to ask for a page: as posted but for its fragment and tracking parameters, because not every server knows
     * its pages by their canonical names. The canonical URL where the posted one is on another host.
     */
    public String address(String posted, Target target) {
        return PostedForm.addressOf(posted, target);
    }

    public boolean isShortLink(Target target) {
        return false;
    }

    /** The kind its host or path is listed with; empty where it is not listed. */
    public Optional<Kind> listedKind(Target target) {
        return kinds.listed(target.host(), pathOf(target.url()));
    }

    /**
     * The article a page is, by the URLs it calls its own: the first that is believable. One on another site is not, nor a
     * front page where the page was found deeper.
     */
    public Target believable(Target found, List<String> claims) {
        return claims.stream()
                .flatMap(claim -> target(claim).stream())
                .filter(claimed -> claimed.site().equals(found.site()) && claimed.kind() != Kind.HOME)
                .findFirst()
                .orElse(found);
    }

    private static String pathOf(String canonicalUrl) {
        var start = Math.max(0, canonicalUrl.indexOf('/', "https://".length()));
        var end = start;
        while (end < canonicalUrl.length() && "?#".indexOf(canonicalUrl.charAt(end)) < 0) {
            end++;
        }
        return canonicalUrl.substring(start, end);
    }
}
