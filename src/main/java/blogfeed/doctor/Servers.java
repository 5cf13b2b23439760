package blogfeed.doctor;

import blogfeed.http.HttpAnswer;
import blogfeed.http.HttpClient;
import blogfeed.model.XrpcAddress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Asks servers for JSON. */
public final class Servers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;

    /** @param http with deadlines shorter than a step may take */
    public Servers(HttpClient http) {
        this.http = http;
    }

    /** @param base whatever stands behind its host and port is left out */
    Reply query(URI base, String method, Map<String, String> parameters) {
        return get(XrpcAddress.of(base, method, parameters.entrySet()));
    }

    /** @param base whatever stands behind its host and port is left out */
    Reply get(URI base, String path) {
        return get(URI.create(base.getScheme() + "://" + base.getRawAuthority() + path));
    }

    private Reply get(URI address) {
        var asked = System.nanoTime();
        var answer = http.get(address);
        var took = Duration.ofNanos(System.nanoTime() - asked);
        if (answer instanceof HttpAnswer.Complete complete) {
            return new Reply.Came(complete.status(), parsed(complete.body()), complete.headers(), took);
        }
        return new Reply.Lacking(
                answer instanceof HttpAnswer.Refused refused ? refused.why() : ((HttpAnswer.Failed) answer).why());
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
