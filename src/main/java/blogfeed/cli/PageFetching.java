package blogfeed.cli;

import blogfeed.enrich.Enricher;
import blogfeed.http.GuardedClient;
import blogfeed.http.HttpClient;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Makes what fetches strangers' pages. */
final class PageFetching {
    private static final System.Logger LOG = System.getLogger(PageFetching.class.getName());

    private static final HttpClient.Deadlines DEADLINES =
            new HttpClient.Deadlines(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private static final int LARGEST_PAGE = 2 << 20;
    private static final int WORKERS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private PageFetching() {}

    static GuardedClient client(Config config, Fetching fetching) {
        if (fetching.privateAddresses()) {
            LOG.log(
                    Level.WARNING,
                    "THE GUARD IS LIFTED: pages are fetched from private addresses too, wherever the posts of strangers point."
                            + " This is for tests; set {0} to false.",
                    Setting.FETCH_PRIVATE.key);
        }
        return new GuardedClient(
                UserAgent.of(config),
                new GuardedClient.Limits(
                        DEADLINES,
                        LARGEST_PAGE,
                        fetching.ports(),
                        fetching.privateAddresses(),
                        fetching.gateway().orElse(null)));
    }

    static void announce(Config config, Source source) {
        if (source instanceof Source.Sample) {
            LOG.log(Level.INFO, "pages     read from the sample's own web");
            return;
        }
        LOG.log(
                Level.INFO,
                "pages     read as {0}, at most {1} an hour",
                UserAgent.of(config),
                config.fetching().anHour());
        if (UserAgent.contact(config).isEmpty()) {
            LOG.log(
                    Level.INFO,
                    "          set {0}, so that the sites that are read can reach you",
                    Setting.CONTACT.flag());
        }
    }

    /** A gateway of our own needs no sparing. */
    static Enricher.Manners manners(Fetching fetching) {
        return fetching.gateway().isPresent()
                ? new Enricher.Manners(WORKERS, Integer.MAX_VALUE, Duration.ZERO)
                : new Enricher.Manners(WORKERS, fetching.anHour(), PAUSE);
    }
}
