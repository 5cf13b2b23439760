package blogfeed.xrpc;

import blogfeed.http.GuardedClient;
import blogfeed.http.HttpClient;
import blogfeed.identity.Identities;
import blogfeed.identity.Resolution;
import blogfeed.identity.ServiceTokens;
import blogfeed.model.Did;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** Makes what checks tokens, for tests. */
final class Tokens {
    private static final HttpClient.Deadlines DEADLINES =
            new HttpClient.Deadlines(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(25));

    private static final int LARGEST = 64 << 10;

    private Tokens() {}

    /** Where no account exists, because nobody listens. */
    static ServiceTokens ofNobody(Did service) {
        return of(service, URI.create("http://127.0.0.1:1"), InstantSource.system());
    }

    static ServiceTokens of(Did service, URI directory, InstantSource clock) {
        var strangers =
                new GuardedClient("Test/1", new GuardedClient.Limits(DEADLINES, LARGEST, Set.of(443), false, null));
        var identities = new Identities(
                directory,
                new HttpClient("Test/1", DEADLINES, LARGEST),
                strangers,
                name -> new Resolution.NotFound<>("none"),
                clock);
        return new ServiceTokens(service, ServiceIdentity.FRAGMENT, identities, clock);
    }
}
