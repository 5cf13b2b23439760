package blogfeed.jetstream;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which live stream is wanted.
 *
 * @param endpoints such as {@code wss://jetstream.us-east.bsky.network/xrpc/network.bsky.jetstream.subscribeEvents}, or of
 *     the first wire {@code wss://jetstream2.us-east.bsky.network/subscribe}, in the order of preference; query parameters
 *     are passed on
 * @param start how far to go back when there is no cursor; null for what the endpoint itself begins with
 * @param once whether the stream ends when the server closes normally; an abrupt end is still made good
 * @param engagement whether likes and reposts are wanted too, or posts and long-form records alone
 */
public record StreamRequest(
        List<URI> endpoints, @Nullable Duration start, boolean once, boolean engagement, Compression compression) {}
