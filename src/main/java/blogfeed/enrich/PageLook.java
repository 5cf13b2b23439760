package blogfeed.enrich;

import blogfeed.http.GuardedClient;
import blogfeed.link.HostLists;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Fetches and reads single pages as the running program would; stores nothing. */
public final class PageLook {
    private final HostLists hosts;
    private final ArticleReader reader;
    private final Follower follower;

    public PageLook(HostLists hosts, GuardedClient client, InstantSource clock) {
        this.hosts = hosts;
        this.reader = new ArticleReader(hosts);
        this.follower = new Follower(client, new HostSlots(clock), Duration.ZERO, clock);
    }

    /**
     * Reads what is at a URL.
     *
     * @throws IOException saying why it can't be had
     */
    public Reading at(String url) throws IOException, InterruptedException {
        var fetched = follower.fetch(url, Map.of());
        if (!(fetched instanceof Fetched.Body body)) {
            throw new IOException(fetched.why() + (fetched.url().equals(url) ? "" : ", at " + fetched.url()));
        }
        var found = hosts.target(body.url());
        return found.isPresent()
                ? reader.read(body.bytes(), body.contentType(), body.url(), found.get())
                : reader.read(body.bytes(), body.contentType());
    }
}
