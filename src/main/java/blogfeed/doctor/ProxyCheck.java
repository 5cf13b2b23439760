package blogfeed.doctor;

import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import java.net.URI;
import java.util.Set;

/** Whether what answers under the public name passes requests on to a Blogfeed. */
public final class ProxyCheck {
    private static final Set<Integer> NOBODY_BEHIND = Set.of(502, 503, 504);

    private final Servers servers;
    private final URI endpoint;
    private final int port;

    /** @param port where Blogfeed listens */
    public ProxyCheck(Servers servers, URI endpoint, int port) {
        this.servers = servers;
        this.endpoint = endpoint;
        this.port = port;
    }

    public Outcome look() {
        var reply = servers.get(endpoint, "/health");
        if (reply instanceof Reply.Lacking lacking) {
            return new Failed(
                    endpoint + " does not answer (" + lacking.why() + ")",
                    "Bluesky can't connect to the service",
                    "see whether the reverse proxy runs, and what its log says");
        }
        var came = (Reply.Came) reply;
        if (came.json().has("lagSeconds")) {
            return new Fine("a Blogfeed answers, and says it is "
                    + came.json().path("status").asText());
        }
        if (NOBODY_BEHIND.contains(came.status())) {
            return new Failed(
                    "the reverse proxy answers, but finds nobody behind it (" + came.words() + ")",
                    "no request reaches Blogfeed",
                    "start Blogfeed, and let the proxy pass on to the port it listens on, which the settings say is "
                            + port);
        }
        if (came.status() / 100 == 3) {
            return new Failed(
                    endpoint + " sends elsewhere (" + came.words() + ", to "
                            + came.headers().firstValue("location").orElse("nowhere") + ")",
                    "Bluesky may not follow",
                    "let the proxy pass requests on instead, or correct --hostname");
        }
        return new Doubtful(
                "what answers is no Blogfeed, or one whose /health is kept back (" + came.words() + ")",
                "if it is another program, Bluesky asks that one",
                "let the proxy pass every path of this name on to port " + port);
    }
}
