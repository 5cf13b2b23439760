package blogfeed.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/** Makes guarded clients and what they ask, for tests. */
final class Guarded {
    static final int LARGEST = 200_000;
    static final String USER_AGENT = "Test/1 (+https://example.org)";

    /** Long enough for a machine under load. */
    static final HttpClient.Deadlines PATIENT =
            new HttpClient.Deadlines(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(25));

    private Guarded() {}

    static HttpClient.Deadlines patientBut(Duration read, Duration total) {
        return new HttpClient.Deadlines(PATIENT.connect(), read, total);
    }

    /** As it stands in the world, but for the port. */
    static GuardedClient strict(int port, Dns names) {
        return new GuardedClient(USER_AGENT, limits(port, false, null), names, PublicAddresses::contain);
    }

    /** Takes 127.0.0.1 for a public address, and no other of this machine. */
    static GuardedClient ofOnePublic(int port, Dns names) {
        return new GuardedClient(
                USER_AGENT,
                limits(port, false, null),
                names,
                address -> address.getHostAddress().equals("127.0.0.1") || PublicAddresses.contain(address));
    }

    static GuardedClient lifted(int port, HttpClient.Deadlines deadlines) {
        return new GuardedClient(USER_AGENT, new GuardedClient.Limits(deadlines, LARGEST, Set.of(port), true, null));
    }

    static GuardedClient.Limits limits(int port, boolean privateAddresses, @Nullable URI gateway) {
        var ports = Stream.of(port, 80, 443).collect(Collectors.toUnmodifiableSet());
        return new GuardedClient.Limits(PATIENT, LARGEST, ports, privateAddresses, gateway);
    }

    /** A name server that answers each question with the next of these; an answer is of literals with spaces between. */
    static Dns names(String... answers) {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(answers));
        return host -> {
            var answer = left.poll();
            if (answer == null) {
                throw new UnknownHostException(host);
            }
            return Stream.of(answer.split(" ", -1)).map(Guarded::literal).toList();
        };
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    static GuardedClient.Request asking(String address, String... types) {
        return new GuardedClient.Request(address, Map.of(), Set.copyOf(List.of(types)));
    }
}
