package blogfeed.cli;

import blogfeed.http.HttpClient;
import blogfeed.model.AtUri;
import blogfeed.model.Did;
import blogfeed.publish.Pds;
import blogfeed.publish.Repository;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The account whose repository holds the feeds' records.
 *
 * @param handle as it was given; empty where only the DID was
 */
record Owner(Did did, Optional<String> handle, Pds pds) {
    /** A picture of a million bytes has to go up within it. */
    private static final HttpClient.Deadlines DEADLINES =
            new HttpClient.Deadlines(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60));

    /** A hundred records, each with all that may be in it, are half of it. */
    private static final int LARGEST_ANSWER = 4 << 20;

    static HttpClient client(Config config) {
        return new HttpClient(UserAgent.of(config), DEADLINES, LARGEST_ANSWER);
    }

    /** Whether the settings name one at all. */
    static boolean isNamed(Config config) {
        return config.handle().isPresent() || config.publisherDid().isPresent();
    }

    /** @throws BadConfigException where the settings name none, or two */
    static Owner find(Config config, HttpClient http) {
        if (!isNamed(config)) {
            throw new BadConfigException("whose feeds are they? Name the account with --handle, such as you.bsky.social");
        }
        var pds = new Pds(address(config), http, InstantSource.system());
        var told = config.handle().map(handle -> did(handle, pds));
        var did = told.or(config::publisherDid).orElseThrow();
        config.publisherDid().filter(other -> !other.equals(did)).ifPresent(other -> {
            throw new BadConfigException("the handle " + config.handle().orElseThrow() + " belongs to " + did
                    + ", but publisherDid is " + other + ": correct the one or the other");
        });
        return new Owner(did, config.handle(), pds);
    }

    private static URI address(Config config) {
        return config.pds()
                .orElseThrow(() -> new BadConfigException("name the account's server with --pds, such as https://bsky.social"));
    }

    private static Did did(String handle, Pds pds) {
        return pds.account(handle)
                .orElseThrow(() -> new BadConfigException("the handle " + handle + " is nobody's, says " + pds.name()
                        + ". Is it written rightly, in full, such as you.bsky.social?"));
    }

    Repository repository() {
        return new Repository(pds, did);
    }

    AtUri feed(String id) {
        return new AtUri(did, AtUri.FEED_GENERATOR, id);
    }

    /** Where people look at a feed. */
    String link(String id) {
        return "https://bsky.app/profile/" + handle.orElse(did.value()) + "/feed/" + id;
    }

    @Override
    public String toString() {
        return handle.map(name -> name + ", ").orElse("") + did + ", at " + pds.name();
    }
}
