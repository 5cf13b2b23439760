package blogfeed.cli;

import blogfeed.jetstream.Compression;
import blogfeed.model.Did;
import blogfeed.model.Handle;
import blogfeed.web.TuneDoor;
import blogfeed.xrpc.ServiceIdentity;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All settings, checked. Never leaves this package: the parts are given plain values. */
record Config(
        Path data,
        Optional<Path> feeds,
        int port,
        String listen,
        Optional<String> hostname,
        Optional<Did> serviceDid,
        Optional<Did> publisherDid,
        Optional<Handle> handle,
        Optional<URI> pds,
        List<URI> endpoints,
        Compression compression,
        EngagementFrom engagement,
        Optional<URI> appview,
        URI plcDirectory,
        Fetching fetching,
        Optional<Judging> judging,
        Tuning tuning,
        Duration start,
        Duration refresh,
        Duration keepPosts,
        Duration keepNearMisses,
        Duration keepHistory,
        Duration keepFeedback) {

    TuneDoor tuneDoor() {
        return new TuneDoor(tuning.token().map(Secret::text), hostname.isPresent());
    }

    /** The service that the settings name; empty where it is only this machine, for trying out. */
    Optional<Did> namedService() {
        return hostname.isPresent() || serviceDid.isPresent()
                ? Optional.of(identity(port).service())
                : Optional.empty();
    }

    /** Who we are; unset names fall back to ones of this machine that work for trying out. */
    ServiceIdentity identity(int boundPort) {
        var local = "localhost:" + boundPort;
        var host = hostname.orElse(local);
        var service = serviceDid.orElseGet(() -> new Did("did:web:" + host.replace(":", "%3A")));
        var endpoint = (host.matches("localhost(:[0-9]+)?") ? "http://" : "https://") + host;
        return new ServiceIdentity(service, publisherDid.orElse(service), endpoint, publisherDid.isEmpty());
    }
}
