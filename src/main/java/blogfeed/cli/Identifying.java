package blogfeed.cli;

import blogfeed.http.GuardedClient;
import blogfeed.http.HttpClient;
import blogfeed.identity.Identities;
import blogfeed.identity.NameServers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** Makes what looks up who is who. */
final class Identifying {
    /** An AppView waits five seconds for a page of a feed, whose reader may have to be looked up before. */
    private static final HttpClient.Deadlines DEADLINES =
            new HttpClient.Deadlines(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(3));

    /** Documents have about a kilobyte. */
    private static final int LARGEST_DOCUMENT = 64 << 10;

    private static final int HTTPS = 443;

    private Identifying() {}

    static Identities of(Config config, InstantSource clock, Parts parts) {
        var agent = UserAgent.of(config);
        var directory = parts.add(new HttpClient(agent, DEADLINES, LARGEST_DOCUMENT));
        var lifted = config.fetching().privateAddresses();
        var ports = lifted ? config.fetching().ports() : Set.of(HTTPS);
        var strangers = parts.add(
                new GuardedClient(agent, new GuardedClient.Limits(DEADLINES, LARGEST_DOCUMENT, ports, lifted, null)));
        return new Identities(config.plcDirectory(), directory, strangers, new NameServers(), clock);
    }
}
