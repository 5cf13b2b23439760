package blogfeed.identity;

import blogfeed.http.GuardedClient;
import blogfeed.http.HttpClient;
import blogfeed.identity.Resolution.NotFound;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A directory, the web servers of strangers, and name servers, all on loopback, and who asks them. */
final class Neighbourhood implements AutoCloseable {
    static final int LARGEST = 64 << 10;

    /** Long enough for a machine under load. */
    static final HttpClient.Deadlines PATIENT =
            new HttpClient.Deadlines(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(25));

    static final HttpClient.Deadlines HASTY =
            new HttpClient.Deadlines(Duration.ofSeconds(20), Duration.ofMillis(200), Duration.ofSeconds(25));

    final FakeDirectory directory = new FakeDirectory();
    final FakeDirectory web = new FakeDirectory();
    final Map<String, Resolution<List<String>>> records = new ConcurrentHashMap<>();
    final SetClock clock = new SetClock();
    final Identities identities;
    private final HttpClient http;
    private final GuardedClient strangers;

    Neighbourhood() {
        this(PATIENT);
    }

    Neighbourhood(HttpClient.Deadlines deadlines) {
        http = new HttpClient("Test/1", deadlines, LARGEST);
        // The guard is lifted, and every host leads to the same server.
        strangers = new GuardedClient(
                "Test/1", new GuardedClient.Limits(deadlines, LARGEST, Set.of(80, 443), true, web.address()));
        identities = new Identities(
                directory.address(),
                http,
                strangers,
                name -> records.getOrDefault(name, new NotFound<>(name + " does not exist")),
                clock);
    }

    @Override
    public void close() {
        http.close();
        strangers.close();
        directory.close();
        web.close();
    }
}
