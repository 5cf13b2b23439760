package blogfeed.doctor;

import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Whether a Blogfeed runs on this machine, and what it says of itself. */
public final class HealthCheck {
    private final Servers servers;
    private final URI address;

    /** @param address where it listens, as seen from here */
    public HealthCheck(Servers servers, URI address) {
        this.servers = servers;
        this.address = address;
    }

    public Outcome look() {
        var reply = servers.get(address, "/health");
        if (reply instanceof Reply.Lacking lacking) {
            return new Doubtful(
                    "nothing answers at " + address + " (" + lacking.why() + ")",
                    "no Blogfeed runs here, or it listens elsewhere",
                    "start it with ./blogfeed run, or give this command its --port and --listen");
        }
        var came = (Reply.Came) reply;
        var status = came.json().path("status").asText("");
        var sentence = status + ": " + came.json().path("sentence").asText("");
        return switch (status) {
            case "ok" -> new Fine(sentence);
            case "starting", "ended" ->
                new Doubtful(sentence, "the feed does not show all it will", "wait until it has caught up");
            case "behind", "silent", "failing" ->
                new Failed(
                        sentence + problems(came),
                        "the feed stands still",
                        "look at its log, and at the step 'stream'");
            default ->
                new Failed(
                        "at " + address + " something answers that is no Blogfeed (" + came.words() + ")",
                        "another program has taken the port",
                        "choose another one with --port, here and in the reverse proxy");
        };
    }

    private static String problems(Reply.Came came) {
        return StreamSupport.stream(came.json().path("problems").spliterator(), false)
                .map(problem -> "; " + problem.asText())
                .collect(Collectors.joining());
    }
}
