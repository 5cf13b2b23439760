package blogfeed.http;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.Response;
import okio.BufferedSource;

/** Reads answers, no further than they are wanted. */
final class AnswerReader {
    /** The name of {@code Retry-After} on its way through OkHttp. */
    static final String RETRY_AFTER = "Blogfeed-Retry-After";

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** What we can't unpack, as we ask for gzip alone; other words stand there by mistake, such as a charset. */
    private static final Set<String> PACKED =
            Set.of("br", "zstd", "deflate", "compress", "x-compress", "gzip", "x-gzip", "dcb", "dcz");

    private static final int SNIFFED = 256;
    private static final byte[] NOTHING = {};

    private final int largest;

    AnswerReader(int largest) {
        this.largest = largest;
    }

    HttpAnswer read(Response response, Set<String> types) throws IOException {
        var headers = headers(response.headers());
        if (isRedirect(response)) {
            return new HttpAnswer.Complete(response.code(), headers, NOTHING);
        }
        return response.isSuccessful() && packed(response)
                ? new HttpAnswer.Refused(Refusal.ENCODING, "a body packed in a way not asked for")
                : wanted(response, headers, types);
    }

    private HttpAnswer wanted(Response response, HttpHeaders headers, Set<String> types) throws IOException {
        if (types.isEmpty() || !response.isSuccessful()) {
            return body(response, headers);
        }
        var type = type(response);
        return types.contains(type) ? body(response, headers) : new HttpAnswer.Refused(Refusal.TYPE, named(type));
    }

    /** Whether the connection can be used again. */
    boolean readsToTheEnd(Response response, HttpAnswer answer) {
        return answer instanceof HttpAnswer.Complete && !isRedirect(response);
    }

    private static boolean isRedirect(Response response) {
        return response.code() / 100 == 3;
    }

    private HttpAnswer body(Response response, HttpHeaders headers) throws IOException {
        var source = response.body().source();
        // One byte more than allowed tells that there is more.
        return response.body().contentLength() > largest || source.request(largest + 1L)
                ? new HttpAnswer.Refused(Refusal.SIZE, "HTTP " + response.code() + " with far too large a body")
                : new HttpAnswer.Complete(response.code(), headers, source.readByteArray());
    }

    private static boolean packed(Response response) {
        return response.headers("Content-Encoding").stream()
                .flatMap(codings -> Arrays.stream(codings.split(",", -1)))
                .anyMatch(coding -> PACKED.contains(coding.strip().toLowerCase(Locale.ROOT)));
    }

    /** The media type; without one told, markup is told from all else. */
    private static String type(Response response) throws IOException {
        var header = response.header("Content-Type");
        var told = header == null ? "" : header.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!told.isEmpty()) {
            return told;
        }
        return startsAsMarkup(response.body().source()) ? "text/html" : "application/octet-stream";
    }

    private static String named(String type) {
        return type.matches("[a-z0-9.+/-]{1,80}") ? type : "another type";
    }

    private static boolean startsAsMarkup(BufferedSource source) throws IOException {
        source.request(SNIFFED);
        var start = source.getBuffer()
                .snapshot((int) Math.min(SNIFFED, source.getBuffer().size()));
        var text = start.utf8().strip();
        return text.startsWith("<") || text.startsWith("\uFEFF<");
    }

    private static HttpHeaders headers(Headers received) {
        var values = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < received.size(); i++) {
            var name = received.name(i).equalsIgnoreCase(RETRY_AFTER) ? "retry-after" : received.name(i);
            if (TOKEN.matcher(name).matches()) {
                values.computeIfAbsent(name, any -> new ArrayList<>()).add(received.value(i));
            }
        }
        return HttpHeaders.of(values, (name, value) -> true);
    }
}
