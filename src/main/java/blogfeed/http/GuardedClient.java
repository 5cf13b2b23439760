package blogfeed.http;

import java.net.InetAddress;
import java.net.URI;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Fetches by GET from strangers' addresses. No request reaches an address outside the public internet, whether it stands in the URL, a
 * name leads to it, or leads to it only at second sight: the rule stands on the connection itself. Nothing a stranger does makes a
 * call throw, last, or fill the memory. Safe for use by many threads.
 *
 * <p>Every request has its own connection, by HTTP/1.1 and without proxy. Only the look-up of a name may take longer than is allowed:
 * the system can't be interrupted in it.
 */
public final class GuardedClient implements AutoCloseable {
    /**
     * What is allowed.
     *
     * @param largest bytes of a body, unpacked
     * @param ports those that may be asked, such as 80 and 443
     * @param privateAddresses whether every address may be reached, for tests
     * @param gateway where all requests are sent instead of to the hosts they name, with the {@code Host} they would have had and
     *     {@code X-Forwarded-Proto}, for trials; null: none. Addresses that stand in a URL are still judged, its own is not
     */
    public record Limits(
            HttpClient.Deadlines deadlines,
            int largest,
            Set<Integer> ports,
            boolean privateAddresses,
            @Nullable URI gateway) {}

    /**
     * What is asked for.
     *
     * @param address a URL as a stranger wrote it, or as {@link #resolve} returned it
     * @param headers of {@code Accept}, {@code Accept-Language}, {@code If-None-Match} and {@code If-Modified-Since}; one whose value
     *     can't be sent is left out
     * @param types media types that are wanted of a 2xx answer, such as {@code text/html}, in lower case; others are refused before
     *     their body is read; empty: any. A body without a type is taken for {@code text/html} if it starts with a {@code <}
     */
    public record Request(String address, Map<String, String> headers, Set<String> types) {}

    private static final Set<String> HEADERS =
            Set.of("accept", "accept-language", "if-none-match", "if-modified-since");

    private final String userAgent;
    private final @Nullable Gateway gateway;
    private final UrlRule rule;
    private final Calls calls;
    private final Map<Refusal, Long> refusals = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException where the gateway is not one of {@code http} or {@code https} */
    public GuardedClient(String userAgent, Limits limits) {
        this(userAgent, limits, Dns.SYSTEM, PublicAddresses::contain);
    }

    GuardedClient(String userAgent, Limits limits, Dns names, Predicate<InetAddress> isPublic) {
        this.userAgent = userAgent;
        gateway = limits.gateway() == null ? null : Gateway.at(limits.gateway());
        Predicate<InetAddress> allowed = limits.privateAddresses() ? any -> true : isPublic;
        rule = new UrlRule(limits.ports(), allowed);
        var guard = new ConnectionGuard(gateway == null ? allowed : any -> true, limits.largest());
        calls = new Calls(guard.client(names), limits.deadlines(), limits.largest());
    }

    /**
     * Fetches what is at an address. Follows no redirect: the caller judges where it leads, and asks again.
     *
     * @throws IllegalArgumentException where a header is not one of those that are sent
     */
    public HttpAnswer get(Request request) {
        var answer = answer(request);
        if (answer instanceof HttpAnswer.Refused refused) {
            refusals.merge(refused.refusal(), 1L, Long::sum);
        }
        return answer;
    }

    private HttpAnswer answer(Request request) {
        try {
            return calls.get(sent(request, rule.read(request.address())), request.types());
        } catch (RefusedException e) {
            return new HttpAnswer.Refused(e.refusal, e.refusal.toString());
        }
    }

    private okhttp3.Request sent(Request request, HttpUrl url) {
        var sent = new okhttp3.Request.Builder().url(url).header("User-Agent", userAgent);
        request.headers().forEach((name, value) -> {
            if (!HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("not to be sent to strangers: " + name);
            }
            // It may be what another stranger once sent, such as an ETag.
            if (value.matches("\\p{Print}*")) {
                sent.header(name, value);
            }
        });
        return gateway == null ? sent.build() : gateway.redirected(sent.build());
    }

    /**
     * Where a redirect leads, read as it will be asked for.
     *
     * @param location of the header; where it is no URL, it comes back for {@link #get} to refuse
     */
    public static String resolve(String address, String location) {
        var base = HttpUrl.parse(address);
        var url = base == null ? null : base.resolve(location);
        return url == null ? location : url.toString();
    }

    /** How many requests or answers were refused until now, of each kind. */
    public Map<Refusal, Long> refusals() {
        var counts = new EnumMap<Refusal, Long>(Refusal.class);
        for (var refusal : Refusal.values()) {
            counts.put(refusal, refusals.getOrDefault(refusal, 0L));
        }
        return counts;
    }

    /** Ends the calls under way, which then have failed. */
    public void cancel() {
        calls.cancel();
    }

    @Override
    public void close() {
        calls.close();
    }
}
