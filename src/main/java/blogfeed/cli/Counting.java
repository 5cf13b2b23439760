package blogfeed.cli;

import blogfeed.appview.AppView;
import blogfeed.appview.CountPoller;
import blogfeed.appview.CountPoller.Mode;
import blogfeed.http.HttpClient;
import blogfeed.store.Database;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Makes what asks the AppView for counts. */
final class Counting {
    private static final HttpClient.Deadlines DEADLINES =
            new HttpClient.Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));

    /** Twenty-five posts with their embeds are a tenth of it. */
    private static final int LARGEST_ANSWER = 4 << 20;

    private Counting() {}

    static CountPoller of(
            Config config,
            URI appview,
            Database database,
            Supplier<Duration> horizon,
            InstantSource clock,
            InstantSource stream,
            Parts parts) {
        var http = parts.add(new HttpClient(UserAgent.of(config), DEADLINES, LARGEST_ANSWER));
        var mode = config.engagement() == EngagementFrom.POLL ? Mode.ALWAYS : Mode.RECONCILE;
        return parts.add(new CountPoller(database, new AppView(appview, http, clock), mode, horizon, clock, stream));
    }
}
