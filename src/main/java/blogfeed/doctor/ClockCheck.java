package blogfeed.doctor;

import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether this machine's clock agrees with that of some server, told by its {@code Date}. */
public final class ClockCheck {
    /** The header has whole seconds, and an answer is some on its way. */
    private static final Duration BEARABLE = Duration.ofSeconds(10);

    /** Tokens of readers live that long. */
    private static final Duration TOO_MUCH = Duration.ofSeconds(60);

    private final Servers servers;
    private final List<URI> asked;
    private final InstantSource clock;

    /** @param asked servers in the order they are asked in, until one tells */
    public ClockCheck(Servers servers, List<URI> asked, InstantSource clock) {
        this.servers = servers;
        this.asked = List.copyOf(asked);
        this.clock = clock;
    }

    public Outcome look() {
        return asked.stream()
                .flatMap(server -> date(server).map(date -> judged(server.getHost(), date)).stream())
                .findFirst()
                .orElseGet(() -> new Doubtful(
                        "no server could be asked what time it is",
                        "whether this machine's clock is right is not known",
                        "see whether this machine reaches the internet at all"));
    }

    Outcome judged(String server, Instant date) {
        var off = Duration.between(date, clock.instant());
        var found = off.abs().compareTo(BEARABLE) <= 0
                ? "agrees with " + server
                : Math.abs(off.toSeconds()) + " s " + (off.isNegative() ? "behind " : "ahead of ") + server;
        if (off.abs().compareTo(BEARABLE) <= 0) {
            return new Fine(found);
        }
        var meaning =
                "ages of posts are wrong by as much, and so is the time at which readers' tokens count as expired";
        var remedy = "let the clock be set over the network: timedatectl set-ntp true";
        return off.abs().compareTo(TOO_MUCH) < 0
                ? new Doubtful(found, meaning, remedy)
                : new Failed(found, meaning, remedy);
    }

    private Optional<Instant> date(URI server) {
        return Stream.of(servers.get(server, "/"))
                .flatMap(reply ->
                        reply instanceof Reply.Came came ? came.headers().firstValue("date").stream() : Stream.empty())
                .flatMap(text -> parsed(text).stream())
                .findFirst();
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
