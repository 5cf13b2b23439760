package blogfeed.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/** Gives every call connections of its own, which are guarded. */
final class ConnectionGuard implements Interceptor {
    private final Predicate<InetAddress> allowed;
    private final int largest;

    ConnectionGuard(Predicate<InetAddress> allowed, int largest) {
        this.allowed = allowed;
        this.largest = largest;
    }

    OkHttpClient.Builder client(Dns names) {
        return new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .dns(new GuardedDns(names, allowed))
                // There is one for each call; this one would guard a call that had none.
                .socketFactory(new GuardedSockets(allowed, new Allowance(0)))
                .addInterceptor(this)
                // Its headers stand in no proportion to what they take on the wire, and an allowance is for one call.
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .retryOnConnectionFailure(false);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var allowance = new Allowance(largest);
        var response =
                chain.withSocketFactory(new GuardedSockets(allowed, allowance)).proceed(chain.request());
        allowance.bodyFollows();
        return response;
    }
}
