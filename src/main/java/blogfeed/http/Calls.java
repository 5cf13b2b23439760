package blogfeed.http;

import java.io.IOException;
import java.util.Set;
import okhttp3.CookieJar;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Calls by OkHttp, each of which ends in time, holds a bounded body, and asks once. */
final class Calls implements AutoCloseable {
    private final OkHttpClient client;
    private final AnswerReader reader;

    /** @param largest bytes of a body, unpacked */
    Calls(OkHttpClient.Builder client, HttpClient.Deadlines deadlines, int largest) {
        this.client = client.connectTimeout(deadlines.connect())
                .readTimeout(deadlines.read())
                .writeTimeout(deadlines.read())
                .callTimeout(deadlines.total())
                .followRedirects(false)
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .addNetworkInterceptor(Calls::askOnce)
                .build();
        reader = new AnswerReader(largest);
    }

    /** @param types of which a body must be; empty: any */
    HttpAnswer get(Request request, Set<String> types) {
        var call = client.newCall(request);
        try (var response = call.execute()) {
            var answer = reader.read(response, types);
            if (!reader.readsToTheEnd(response, answer)) {
                // Closing would read on for a while, in order to use the connection again.
                call.cancel();
            }
            return answer;
        } catch (IOException | RuntimeException e) {
            // Some of what a stranger sends makes OkHttp throw unchecked exceptions.
            return Failures.of(e, call.isCanceled());
        }
    }

    /** After a 503 OkHttp asks again at once if {@code Retry-After} is 0, and fails if it is no int: it must not see it. */
    private static Response askOnce(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        var after = response.header("Retry-After");
        return after == null
                ? response
                : response.newBuilder()
                        .removeHeader("Retry-After")
                        .header(AnswerReader.RETRY_AFTER, after)
                        .build();
    }

    void cancel() {
        client.dispatcher().cancelAll();
    }

    @Override
    public void close() {
        cancel();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
