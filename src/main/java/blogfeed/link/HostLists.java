package blogfeed.link;

import blogfeed.model.Kind;
import blogfeed.model.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * What is known of hosts beforehand: kinds of pages, shared platforms, tracking parameters, other names of the same page,
 * pages around other pages, short links, hosts without articles.
 *
 * <p>Read from files with one entry per line and {@code #} comments. An entry names a {@code host} with its subdomains,
 * {@code =host} without them, or {@code host/path-prefix}; the longest prefix wins, then the most specific host.
 * Immutable once read, safe for many threads.
 */
public final class HostLists {
    private final CanonicalUrls canonical;
    private final Platforms platforms;
    private final Kinds kinds;
    private final HostTable<Boolean> never;
    private final HostTable<Boolean> shortLinks;

    private HostLists(
            CanonicalUrls canonical,
            Platforms platforms,
            Kinds kinds,
            HostTable<Boolean> never,
            HostTable<Boolean> shortLinks) {
        this.canonical = canonical;
        this.platforms = platforms;
        this.kinds = kinds;
        this.never = never;
        this.shortLinks = shortLinks;
    }

    /**
     * Reads {@code aliases.txt}, {@code kinds.txt}, {@code never.txt}, {@code platforms.txt}, {@code shorteners.txt}, {@code
     * tracking.txt} and {@code wrappers.txt} of a directory.
     *
     * @throws UnreadableHostListException if one is missing, or a line of it is malformed
     */
    public static HostLists read(Path hostsDirectory) {
        return new HostLists(
                readCanonical(hostsDirectory),
                Platforms.read(hostsDirectory.resolve("platforms.txt")),
                Kinds.read(hostsDirectory.resolve("kinds.txt")),
                readHosts(hostsDirectory.resolve("never.txt")),
                readHosts(hostsDirectory.resolve("shorteners.txt")));
    }

    static CanonicalUrls readCanonical(Path hostsDirectory) {
        return new CanonicalUrls(
                TrackingParameters.read(hostsDirectory.resolve("tracking.txt")),
                Rewrites.read(hostsDirectory.resolve("wrappers.txt"), hostsDirectory.resolve("aliases.txt")));
    }

    private static HostTable<Boolean> readHosts(Path file) {
        var hosts = new HostTable<Boolean>();
        for (var line : ListLine.read(file)) {
            line.require(1, 1, "host[/prefix]");
            hosts.add(line, HostPattern.of(line, line.word(0)), Boolean.TRUE);
        }
        return hosts;
    }

    /**
     * What a URL leads to. Empty unless it is an http(s) URL of at most 2,000 characters, as posted and as canonical,
     * with a dotted host or an IP address, and without credentials. Throws for no string.
     *
     * <p>Of a short link nothing is known but that it leads somewhere, so its kind is that of a host nobody listed.
     */
    public Optional<Target> target(String url) {
        return canonical.of(url).map(this::describe);
    }

    private Target describe(HttpUrl url) {
        var site = platforms.siteOf(url);
        var kind = kinds.of(url, site);
        var isOpen = kind == Kind.BLOG || isShortLink(url.host(), url.encodedPath());
        return new Target(url.toString(), url.host(), site, isOpen ? Kind.BLOG : kind);
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

    /** Whether this is a short link: what it leads to is known only when it was followed. */
    public boolean isShortLink(Target target) {
        return isShortLink(target.host(), pathOf(target.url()));
    }

    private boolean isShortLink(String host, String path) {
        return path.length() > 1 && shortLinks.find(host, path) != null;
    }

    /** The kind its host or path is listed with; empty where it is not listed. */
    public Optional<Kind> listedKind(Target target) {
        return kinds.listed(target.host(), pathOf(target.url()));
    }

    /**
     * The article a page is, by the URLs it calls its own: the first that is believable, else where it was found.
     *
     * <p>A page may say what it likes about itself, and what is believed joins its mentions with those of another URL. So
     * only its own site is believed: where strangers share a host, the site is one person's part of it, and a page there
     * that calls itself an article of another domain would take over that article, or lend it its own posts. That loses
     * little for publications with a domain of their own, because Substack, Medium, Ghost and Hashnode redirect to it, and
     * a page counts as found where the redirects ended.
     *
     * <p>The exception is a page of a platform whose URL names nobody, such as {@code medium.com/p/1a2b3c4d5e6f}: there an
     * article on the same platform is believed whose URL ends in the same id.
     *
     * <p>Nor is anything believed that is less than the page: a front page, a list of articles, an error, a file, the same
     * URL without its end.
     */
    public Target believable(Target found, List<String> claims) {
        return claims.stream()
                .flatMap(claim -> target(claim).stream())
                .filter(claimed -> new Claim(found, claimed).isBelievable())
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
