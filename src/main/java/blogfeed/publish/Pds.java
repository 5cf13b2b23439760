package blogfeed.publish;

import blogfeed.http.HttpAnswer;
import blogfeed.http.HttpClient;
import blogfeed.model.Did;
import blogfeed.model.Handle;
import blogfeed.model.XrpcAddress;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account's server, called as the <a href="https://atproto.com/specs/xrpc">XRPC specification</a> has it. Safe for use by many
 * threads.
 */
public final class Pds {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_MESSAGE = 200;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final URI base;
    private final HttpClient http;
    private final InstantSource clock;

    /** @param base its address, such as {@code https://bsky.social}; a path in it is not used */
    public Pds(URI base, HttpClient http, InstantSource clock) {
        this.base = base;
        this.http = http;
        this.clock = clock;
    }

    /** The address without what stands behind its port. */
    public String name() {
        return base.getScheme() + "://" + base.getRawAuthority();
    }

    /**
     * Whose a handle is, as far as this server can tell; empty where it is nobody's.
     *
     * @throws PublishingFailedException if it does not tell
     */
    public Optional<Did> account(Handle handle) {
        var answer = query("com.atproto.identity.resolveHandle", Map.of("handle", handle.value()));
        if (answer instanceof PdsAnswer.Refused refused && refused.status() == 400) {
            return Optional.empty();
        }
        var told = Complaint.told(answer, this, "whose the handle " + handle + " is");
        return Did.parse(told.path("did").asText());
    }

    InstantSource clock() {
        return clock;
    }

    PdsAnswer query(String method, Map<String, String> parameters) {
        return read(http.get(XrpcAddress.of(base, method, parameters.entrySet())));
    }

    /** @param body null for none */
    PdsAnswer procedure(String method, @Nullable JsonNode body, String token) {
        return body == null
                ? send(method, new byte[0], "", token)
                : send(method, bytes(body), "application/json", token);
    }

    /**
     * Sends bytes.
     *
     * @param type their media type; empty for none
     * @param token empty for none
     */
    PdsAnswer send(String method, byte[] body, String type, String token) {
        var headers = new HashMap<String, String>();
        if (!type.isEmpty()) {
            headers.put("Content-Type", type);
        }
        if (!token.isEmpty()) {
            headers.put("Authorization", "Bearer " + token);
        }
        return read(http.post(XrpcAddress.of(base, method, List.of()), headers, body));
    }

    private PdsAnswer read(HttpAnswer answer) {
        if (answer instanceof HttpAnswer.Complete complete) {
            return read(complete);
        }
        return new PdsAnswer.Silent(
                answer instanceof HttpAnswer.Refused refused ? refused.why() : ((HttpAnswer.Failed) answer).why());
    }

    private PdsAnswer read(HttpAnswer.Complete answer) {
        var body = parsed(answer.body());
        if (answer.status() / 100 == 2) {
            return body.isObject() || answer.body().length == 0
                    ? new PdsAnswer.Told(body)
                    : new PdsAnswer.Silent("what answers there is no PDS");
        }
        var error = plain(body.path("error").asText(""));
        return error.isEmpty() && answer.status() != 429
                ? new PdsAnswer.Silent("HTTP " + answer.status() + " without the name of an error")
                : new PdsAnswer.Refused(
                        answer.status(), error, plain(body.path("message").asText("")), retryAfter(answer.headers()));
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** Its words go to a terminal. */
    private static String plain(String text) {
        var clean = text.replaceAll("[^\\x20-\\x7E]+", " ").strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST_MESSAGE));
    }

    private Optional<Duration> retryAfter(HttpHeaders headers) {
        var reset =
                seconds(headers, "ratelimit-reset").map(second -> Duration.ofMillis(second * 1_000 - clock.millis()));
        return reset.or(() -> seconds(headers, "retry-after").map(Duration::ofSeconds))
                .filter(wait -> !wait.isNegative() && wait.compareTo(LONGEST_WAIT) <= 0);
    }

    private static Optional<Long> seconds(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .filter(text -> text.matches("[0-9]{1,12}"))
                .map(Long::valueOf);
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes is always JSON", e);
        }
    }
}
