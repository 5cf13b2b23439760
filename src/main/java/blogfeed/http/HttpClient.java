package blogfeed.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Fetches by GET. Whatever a server does, a call ends in time and holds a bounded body. Safe for use by many threads. */
public final class HttpClient implements AutoCloseable {
    /**
     * How long a call may take.
     *
     * @param read the longest silence
     * @param total from the look-up of the name to the last byte
     */
    public record Deadlines(Duration connect, Duration read, Duration total) {}

    private static final int LONGEST_REASON = 200;

    private final OkHttpClient client;
    private final String userAgent;
    private final int largest;

    /** @param largest bytes of a body, unpacked */
    public HttpClient(String userAgent, Deadlines deadlines, int largest) {
        this.userAgent = userAgent;
        this.largest = largest;
        client = new OkHttpClient.Builder()
                .connectTimeout(deadlines.connect())
                .readTimeout(deadlines.read())
                .callTimeout(deadlines.total())
                .followRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .build();
    }

    /**
     * Fetches what is at an address.
     *
     * @throws IllegalArgumentException where it is not one of {@code http} or {@code https}
     */
    public HttpAnswer get(URI address) {
        var request = new Request.Builder()
                .url(address.toString())
                .header("User-Agent", userAgent)
                .build();
        try (var response = client.newCall(request).execute()) {
            return answer(response);
        } catch (InterruptedIOException e) {
            return new HttpAnswer.Failed("no answer in time");
        } catch (IOException e) {
            return new HttpAnswer.Failed(told(e));
        }
    }

    private HttpAnswer answer(Response response) throws IOException {
        // One byte more than allowed tells that there is more.
        var body = response.body().byteStream().readNBytes(largest + 1);
        var headers = HttpHeaders.of(response.headers().toMultimap(), (name, value) -> true);
        return body.length > largest
                ? new HttpAnswer.TooLarge(response.code(), headers)
                : new HttpAnswer.Complete(response.code(), headers, body);
    }

    private static String told(IOException e) {
        var message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        var line = message.replaceAll("\\p{Cntrl}+", " ");
        return line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }

    /** Ends the calls under way, which then have failed. */
    public void cancel() {
        client.dispatcher().cancelAll();
    }

    @Override
    public void close() {
        cancel();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
