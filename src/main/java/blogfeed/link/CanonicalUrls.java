package blogfeed.link;

import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling under which all links to an article count together. What it yields, it maps to itself.
 *
 * <p>The scheme is always https, because both schemes name the same article. Case, punycode and dot segments are as
 * OkHttp reads the <a href="https://url.spec.whatwg.org/">URL standard</a>. A URL so spelled is then followed to the
 * page it stands for, as far as that can be told without asking anybody.
 */
final class CanonicalUrls {
    private static final int LONGEST = 2000;
    private static final int MOST_STEPS = 8;

    private final QueryForm queries;
    private final Rewrites rewrites;
    private final HostMemory<Optional<HttpUrl>> roots = new HostMemory<>();
    private final HostMemory<Optional<HttpUrl>> plainRoots = new HostMemory<>();

    CanonicalUrls(TrackingParameters tracking, Rewrites rewrites) {
        this.queries = new QueryForm(tracking);
        this.rewrites = rewrites;
    }

    Optional<HttpUrl> of(String url) {
        return spelled(url).map(this::followed);
    }

    Optional<HttpUrl> ofAnyForm(String url) {
        return spelledOfAnyForm(url).map(this::followed);
    }

    /** Whether the list of another name or of wrappers has anything on that host, so that the host may change. */
    boolean mayBeRewritten(String canonicalHost) {
        return !rewrites.of(canonicalHost).isEmpty();
    }

    /** The end of the way; what has none within a few steps stays where it is, so that the answer is its own answer. */
    private HttpUrl followed(HttpUrl start) {
        var at = start;
        for (var step = 0; step <= MOST_STEPS; step++) {
            var next = next(at);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return start;
    }

    private @Nullable HttpUrl next(HttpUrl url) {
        var known = rewrites.of(url.host());
        if (known.isEmpty() || url.port() != HttpUrl.defaultPort("https")) {
            return null;
        }
        for (var rewrite : known) {
            var other = rewrite.of(url);
            var next = other == null ? null : spelled(other).orElse(null);
            if (next != null && !next.equals(url)) {
                return next;
            }
        }
        return null;
    }

    private Optional<HttpUrl> spelled(String url) {
        if (url.length() > LONGEST) {
            return Optional.empty();
        }
        var host = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : url.length();
        var path = endOfName(url, host);
        return host < path && isPath(url, path)
                ? below(url.substring(host, path), url.substring(path))
                : spelledOfAnyForm(url);
    }

    private static int endOfName(String url, int start) {
        var end = start;
        while (end < url.length() && isOfNames(url.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a path begins there that can't be taken for another host. */
    private static boolean isPath(String url, int at) {
        return url.startsWith("/", at) && !url.startsWith("//", at) && !url.startsWith("/\\", at);
    }

    /** The common form, a plain name and a path: what OkHttp makes of the name is remembered. */
    private Optional<HttpUrl> below(String host, String path) {
        return plainRoots.of(host, CanonicalUrls::plainRoot).flatMap(root -> canonical(root.resolve(path), root));
    }

    private static Optional<HttpUrl> plainRoot(String host) {
        return Optional.ofNullable(HttpUrl.parse("https://" + host)).flatMap(parsed -> root(parsed.host()));
    }

    private Optional<HttpUrl> spelledOfAnyForm(String url) {
        var parsed = HttpUrl.parse(url);
        if (parsed == null || hasCredentials(parsed)) {
            return Optional.empty();
        }
        return roots.of(parsed.host(), CanonicalUrls::root).flatMap(root -> canonical(parsed, root));
    }

    /** The front page of the host a URL has; empty for one that OkHttp made punycode of, but would not read again. */
    private static Optional<HttpUrl> root(String parsedHost) {
        var host = canonicalHost(parsedHost);
        var root = isReal(host) ? HttpUrl.parse("https://" + (host.indexOf(':') < 0 ? host : "[" + host + "]")) : null;
        return Optional.ofNullable(root).filter(read -> read.host().equals(host));
    }

    private Optional<HttpUrl> canonical(@Nullable HttpUrl url, HttpUrl root) {
        return Optional.ofNullable(url)
                .map(parsed -> spelled(parsed, root))
                .filter(canonical -> canonical.toString().length() <= LONGEST);
    }

    private HttpUrl spelled(HttpUrl url, HttpUrl root) {
        var posted = url.encodedPath();
        var path = PathForm.of(posted);
        var query = queries.of(url.encodedQuery(), root.host(), path);
        var fragment = routeOnly(url.encodedFragment());
        var port = url.port() == HttpUrl.defaultPort(url.scheme()) ? root.port() : url.port();
        if (url.isHttps()
                && url.host().equals(root.host())
                && path.equals(posted)
                && Objects.equals(query, url.encodedQuery())
                && Objects.equals(fragment, url.encodedFragment())) {
            return url;
        }
        return root.newBuilder()
                .port(port)
                .encodedPath(path)
                .encodedQuery(query)
                .encodedFragment(fragment)
                .build();
    }

    private static boolean hasCredentials(HttpUrl url) {
        return !url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty();
    }

    /** Without the trailing dot and any {@code www.}, unless that would leave a top-level domain. */
    static String canonicalHost(String host) {
        var name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        while (name.startsWith("www.") && name.indexOf('.', 4) > 0) {
            name = name.substring(4);
        }
        return name;
    }

    /** An address of IPv6, or a name of two labels or more in the letters of names; OkHttp lets others through. */
    static boolean isReal(String host) {
        return host.indexOf(':') >= 0 || (host.indexOf('.') > 0 && host.chars().allMatch(CanonicalUrls::isOfNames));
    }

    private static boolean isOfNames(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    }

    /** Some pages find their article by the fragment, written as a route: {@code #!/post/7} or {@code #/post/7}. */
    private static @Nullable String routeOnly(@Nullable String fragment) {
        if (fragment == null || fragment.length() < 2) {
            return null;
        }
        return fragment.startsWith("!") || fragment.startsWith("/") ? fragment : null;
    }
}
