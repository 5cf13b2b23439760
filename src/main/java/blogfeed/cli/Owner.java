package blogfeed.cli;

import blogfeed.http.HttpClient;
import blogfeed.identity.DidDocument;
import blogfeed.identity.Identities;
import blogfeed.identity.Resolution;
import blogfeed.model.Did;
import blogfeed.model.Handle;
import blogfeed.publish.Pds;
import blogfeed.publish.Repository;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The account whose repository holds the feeds' records.
 *
 * @param handle empty where neither the settings nor its document tell it
 */
record Owner(Did did, Optional<Handle> handle, Pds pds) {
    /** A picture of a million bytes has to go up within it. */
    private static final HttpClient.Deadlines DEADLINES =
            new HttpClient.Deadlines(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60));

    /** A hundred records, each with all that may be in it, are half of it. */
    private static final int LARGEST_ANSWER = 4 << 20;

    /** Whether the settings name one at all. */
    static boolean isNamed(Config config) {
        return config.handle().isPresent() || config.publisherDid().isPresent();
    }

    /** Looks it up, with time for what is to be written afterwards. */
    static Owner find(Config config, Parts parts) {
        return find(config, DEADLINES, parts);
    }

    /**
     * Looks it up.
     *
     * @param parts what is to be closed afterwards
     * @throws BadConfigException where the settings name none, or two, or one that does not exist
     * @throws UnknownAccountException where nobody can be asked
     */
    static Owner find(Config config, HttpClient.Deadlines deadlines, Parts parts) {
        if (!isNamed(config)) {
            throw new BadConfigException(
                    "whose feeds are they? Name the account with --handle, such as you.bsky.social");
        }
        var http = parts.add(new HttpClient(UserAgent.of(config), deadlines, LARGEST_ANSWER));
        var owner = config.pds()
                .map(address -> at(new Pds(address, http, InstantSource.system()), config))
                .orElseGet(() -> lookedUp(config, Identifying.of(config, InstantSource.system(), parts), http));
        config.publisherDid().filter(did -> !did.equals(owner.did)).ifPresent(did -> {
            throw new BadConfigException("the handle " + config.handle().orElseThrow() + " belongs to " + owner.did
                    + ", but publisherDid is " + did + ": correct the one or the other");
        });
        return owner;
    }

    private static Owner at(Pds pds, Config config) {
        var did = config.handle()
                .map(handle -> pds.account(handle)
                        .orElseThrow(() -> new BadConfigException("the handle " + handle + " is nobody's, says "
                                + pds.name() + "; write it in full, such as you.bsky.social")));
        return new Owner(did.or(config::publisherDid).orElseThrow(), config.handle(), pds);
    }

    private static Owner lookedUp(Config config, Identities identities, HttpClient http) {
        var answer = config.handle()
                .map(identities::resolve)
                .orElseGet(() -> identities.resolve(config.publisherDid().orElseThrow()));
        if (answer instanceof Resolution.Unreachable<DidDocument> unreachable) {
            throw new UnknownAccountException("the account can't be looked up: " + unreachable.why()
                    + ". Is the network up? Its server may also be named, with --pds");
        }
        if (answer instanceof Resolution.NotFound<DidDocument> missing) {
            throw new BadConfigException("there is no such account: " + missing.why());
        }
        var document = ((Resolution.Found<DidDocument>) answer).value();
        var pds = new Pds(address(document), http, InstantSource.system());
        return new Owner(document.did(), config.handle().or(document::handle), pds);
    }

    private static URI address(DidDocument document) {
        var address = document.pds()
                .orElseThrow(() -> new BadConfigException("the document of " + document.did() + " names no server"));
        if (address.getScheme().equals("http") && !address.getHost().matches("localhost|127\\.[0-9.]+")) {
            throw new BadConfigException("the document of " + document.did() + " names a server without TLS, " + address
                    + ", to which no password is sent unless it is named with --pds");
        }
        return address;
    }

    Repository repository() {
        return new Repository(pds, did);
    }

    /** Where people look at a feed. */
    String link(String id) {
        return "https://bsky.app/profile/" + handle.map(Handle::value).orElse(did.value()) + "/feed/" + id;
    }

    @Override
    public String toString() {
        return handle.map(name -> name + ", ").orElse("") + did + ", at " + pds.name();
    }
}
