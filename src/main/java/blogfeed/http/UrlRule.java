package blogfeed.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** What may be asked for at all, as far as a URL tells. It is read by OkHttp alone: what connects must read it the same way. */
final class UrlRule {
    private static final Pattern OTHER_SCHEME =
            Pattern.compile("(?i)\\s*(?!https?:)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);

    /** What a browser and some resolvers take for an IPv4 address, in whatever way it is written (WHATWG URL §3.5). */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");

    private static final String BYTE = "(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

    private final Set<Integer> ports;
    private final Predicate<InetAddress> allowed;

    UrlRule(Set<Integer> ports, Predicate<InetAddress> allowed) {
        this.ports = ports;
        this.allowed = allowed;
    }

    HttpUrl read(String address) throws RefusedException {
        var url = HttpUrl.parse(address);
        // Some odd names of hosts read otherwise the second time, and OkHttp reads more than once.
        if (url == null || !url.equals(HttpUrl.parse(url.toString()))) {
            throw OTHER_SCHEME.matcher(address).matches() ? refused(Refusal.SCHEME) : refused(Refusal.URL);
        }
        var refusal = refusal(url);
        if (refusal.isPresent()) {
            throw refused(refusal.get());
        }
        return url;
    }

    private static RefusedException refused(Refusal refusal) {
        return new RefusedException(refusal, refusal.toString());
    }

    private Optional<Refusal> refusal(HttpUrl url) {
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            return Optional.of(Refusal.CREDENTIALS);
        }
        if (!ports.contains(url.port())) {
            return Optional.of(Refusal.PORT);
        }
        return mayBeAsked(url.host()) ? Optional.empty() : Optional.of(Refusal.ADDRESS);
    }

    private boolean mayBeAsked(String host) {
        if (host.contains(":") || IPV4.matcher(host).matches()) {
            return allowed.test(literal(host));
        }
        // Resolvers disagree on the other ways to write a number, so none of them is ours.
        return !ENDS_IN_A_NUMBER.matcher(host).matches();
    }

    private static InetAddress literal(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("no address: " + host, e);
        }
    }
}
