package blogfeed.model;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a server is called, as the <a href="https://atproto.com/specs/xrpc#lexicon-http-endpoints">XRPC specification</a> has it. */
public final class XrpcAddress {
    private XrpcAddress() {}

    /**
     * The address of a method.
     *
     * @param server its address, such as {@code https://bsky.social}; whatever stands behind host and port is left out
     * @param method such as {@code app.bsky.feed.getPosts}
     * @param parameters a name may come again and again
     */
    public static URI of(URI server, String method, Collection<Map.Entry<String, String>> parameters) {
        var query = parameters.stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var path = server.getScheme() + "://" + server.getRawAuthority() + "/xrpc/" + method;
        return URI.create(query.isEmpty() ? path : path + "?" + query);
    }
}
