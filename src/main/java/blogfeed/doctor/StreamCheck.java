package blogfeed.doctor;

import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import blogfeed.jetstream.Compression;
import blogfeed.jetstream.JetstreamClient;
import blogfeed.jetstream.StreamRequest;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the endpoints of the stream bring events, and how old those are. */
public final class StreamCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofMinutes(2);

    private final Vertx vertx;
    private final List<URI> endpoints;
    private final InstantSource clock;

    public StreamCheck(Vertx vertx, List<URI> endpoints, InstantSource clock) {
        this.vertx = vertx;
        this.endpoints = List.copyOf(endpoints);
        this.clock = clock;
    }

    /**
     * What an endpoint did.
     *
     * @param lag how old its newest event is; empty where it brought none
     */
    private record Heard(URI endpoint, Optional<Duration> lag, String why) {
        boolean isFresh() {
            return lag.map(age -> age.compareTo(LATE) < 0).orElse(false);
        }

        String words() {
            return endpoint.getRawAuthority() + " "
                    + lag.map(age -> "%.1f s behind".formatted(Math.max(0, age.toMillis()) / 1e3))
                            .orElse(why);
        }
    }

    public Outcome look() {
        var heard = listen();
        var found = heard.stream().map(Heard::words).collect(Collectors.joining("; "));
        var fresh = heard.stream().filter(Heard::isFresh).count();
        if (fresh == heard.size()) {
            return new Fine(found);
        }
        return fresh > 0
                ? new Doubtful(
                        found,
                        "the stream is read, but there are fewer servers to turn to when one fails",
                        "nothing, if it passes; else name others with --endpoints")
                : new Failed(
                        found,
                        "no new posts get in: the feed stands still and runs empty",
                        "see whether this machine reaches the internet (a proxy or firewall may refuse web sockets), and whether"
                                + " --endpoints names servers that exist");
    }

    /** Listens to all at once. */
    private List<Heard> listen() {
        var clients = new LinkedHashMap<URI, JetstreamClient>();
        try {
            endpoints.forEach(endpoint -> clients.put(endpoint, started(endpoint)));
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            return clients.entrySet().stream()
                    .map(each -> heard(each.getKey(), each.getValue(), deadline))
                    .toList();
        } finally {
            clients.values().forEach(JetstreamClient::close);
        }
    }

    private JetstreamClient started(URI endpoint) {
        var client = new JetstreamClient(
                vertx, new StreamRequest(List.of(endpoint), null, false, true, Compression.NONE), clock);
        client.start(null);
        return client;
    }

    private Heard heard(URI endpoint, JetstreamClient client, long deadline) {
        try {
            var batch = client.next(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            var why = Objects.requireNonNullElse(client.status().lastError(), "brought no event within 5 s");
            return batch == null
                    ? new Heard(endpoint, Optional.empty(), why)
                    : new Heard(endpoint, Optional.of(Duration.between(batch.latest(), clock.instant())), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Heard(endpoint, Optional.empty(), "given up");
        }
    }
}
