package blogfeed.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Asks a server that the operator chose. Whatever a server does, a call ends in time and holds a bounded body. Safe for
 * use by many threads.
 */
public final class HttpClient implements AutoCloseable {
    /**
     * How long a call may take.
     *
     * @param read the longest silence
     * @param total from the look-up of the name to the last byte
     */
    public record Deadlines(Duration connect, Duration read, Duration total) {}

    private final Calls calls;
    private final String userAgent;

    /** @param largest bytes of a body, unpacked */
    public HttpClient(String userAgent, Deadlines deadlines, int largest) {
        this.userAgent = userAgent;
        calls = new Calls(new OkHttpClient.Builder(), deadlines, largest);
    }

    /**
     * Fetches what is at an address.
     *
     * @throws IllegalArgumentException where it is not one of {@code http} or {@code https}
     */
    public HttpAnswer get(URI address) {
        return get(address, Map.of());
    }

    /** The same with headers of the caller's, such as {@code Authorization}. */
    public HttpAnswer get(URI address, Map<String, String> headers) {
        return calls.get(request(address, headers).build(), Set.of());
    }

    /**
     * Sends something to an address.
     *
     * @param headers with the body's {@code Content-Type}, where it has one
     * @throws IllegalArgumentException where it is not one of {@code http} or {@code https}
     */
    public HttpAnswer post(URI address, Map<String, String> headers, byte[] body) {
        return calls.get(
                request(address, headers).post(RequestBody.create(body)).build(), Set.of());
    }

    private Request.Builder request(URI address, Map<String, String> headers) {
        var request = new Request.Builder().url(address.toString()).header("User-Agent", userAgent);
        headers.forEach(request::header);
        return request;
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
