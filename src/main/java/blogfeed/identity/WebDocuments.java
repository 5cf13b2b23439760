package blogfeed.identity;

import blogfeed.http.GuardedClient;
import blogfeed.http.HttpAnswer;
import blogfeed.identity.Resolution.NotFound;
import blogfeed.identity.Resolution.Unreachable;
import blogfeed.model.Did;
import blogfeed.model.Handle;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/**
 * Documents of DIDs of method {@code web}, as far as the network takes them: of a host as a whole. Whoever writes such a DID chooses
 * which host is asked, so it is asked through the guard.
 */
final class WebDocuments {
    static final String PREFIX = "did:web:";

    /** Only servers of developers are called so; the guard keeps them out elsewhere. */
    private static final Pattern LOCALHOST = Pattern.compile("localhost(?:%3A[1-9][0-9]{0,4})?");

    /** Hosts that never answer must not keep the directory's answers waiting. */
    private static final int MOST_AT_ONCE = 3;

    private static final Map<String, String> HEADERS = Map.of("Accept", "application/did+ld+json,application/json");

    private final GuardedClient http;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    WebDocuments(GuardedClient http) {
        this.http = http;
    }

    Resolution<DidDocument> find(Did did) {
        var address = address(did);
        if (address.isEmpty()) {
            return new NotFound<>(did + " names no public host");
        }
        if (!free.tryAcquire()) {
            return new Unreachable<>("too many hosts are being asked for documents");
        }
        try {
            return answered(did, http.get(new GuardedClient.Request(address.get(), HEADERS, Set.of())));
        } finally {
            free.release();
        }
    }

    private static Optional<String> address(Did did) {
        var host = did.value().substring(PREFIX.length());
        if (LOCALHOST.matcher(host).matches()) {
            return Optional.of("http://" + host.replace("%3A", ":") + "/.well-known/did.json");
        }
        return Handle.parse(host)
                .filter(name -> name.value().equals(host) && PublicNames.mayBe(name))
                .map(name -> "https://" + name + "/.well-known/did.json");
    }

    private static Resolution<DidDocument> answered(Did did, HttpAnswer answer) {
        if (answer instanceof HttpAnswer.Refused refused) {
            return new NotFound<>("the host of " + did + " is not asked (" + refused.why() + ")");
        }
        if (answer instanceof HttpAnswer.Failed failed) {
            return new Unreachable<>("the host of " + did + " does not answer (" + failed.why() + ")");
        }
        var complete = (HttpAnswer.Complete) answer;
        if (complete.status() >= 500 || complete.status() == 429) {
            return new Unreachable<>("the host of " + did + " answers HTTP " + complete.status());
        }
        return Optional.of(complete)
                .filter(all -> all.status() == 200)
                .flatMap(all -> DocumentReader.read(did, all.body()))
                .<Resolution<DidDocument>>map(Resolution.Found::new)
                .orElse(new NotFound<>("the host of " + did + " has no document of it"));
    }
}
