package blogfeed.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/**
 * Who may tune. With a token, whoever knows it. Without one, who sits at this machine, as long as the program has no public
 * name: behind a reverse proxy everybody seems to come from here.
 */
public final class TuneDoor {
    /** Where the browser keeps the token. */
    static final String COOKIE = "tune";

    private static final String BEARER = "Bearer ";
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<String> token;
    private final boolean hasPublicName;

    /**
     * @param token that opens; empty for none
     * @param hasPublicName whether strangers can be led here by a proxy
     */
    public TuneDoor(Optional<String> token, boolean hasPublicName) {
        this.token = token;
        this.hasPublicName = hasPublicName;
    }

    boolean isOpenTo(HttpServerRequest request) {
        return token.isPresent() ? knowsToken(request) : isFromHere(request);
    }

    /** Whether a token would open it. */
    boolean hasKey() {
        return token.isPresent();
    }

    boolean fits(String key) {
        // of constant time, so that nobody learns the token by its beginning
        return token.isPresent() && MessageDigest.isEqual(token.get().getBytes(UTF_8), key.getBytes(UTF_8));
    }

    private boolean knowsToken(HttpServerRequest request) {
        var cookie = request.getCookie(COOKIE);
        var header = request.getHeader("authorization");
        return (cookie != null && fits(cookie.getValue()))
                || (header != null && header.startsWith(BEARER) && fits(header.substring(BEARER.length())));
    }

    /** The name it was called by counts too: a page elsewhere may give this machine's address a name of its own. */
    private boolean isFromHere(HttpServerRequest request) {
        var called = request.authority();
        return !hasPublicName && called != null && HERE.contains(called.host()) && isLoopback(request);
    }

    private static boolean isLoopback(HttpServerRequest request) {
        try {
            var address = request.remoteAddress().hostAddress();
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
