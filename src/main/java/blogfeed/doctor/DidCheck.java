package blogfeed.doctor;

import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import blogfeed.model.Did;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Whether the document of the service's DID leads to the service. */
public final class DidCheck {
    private static final String WEB = "did:web:";
    private static final String MEANING = "Bluesky does not find out whom to ask for the feed";

    private final Servers servers;
    private final Did service;
    private final URI endpoint;
    private final URI plcDirectory;

    public DidCheck(Servers servers, Did service, URI endpoint, URI plcDirectory) {
        this.servers = servers;
        this.service = service;
        this.endpoint = endpoint;
        this.plcDirectory = plcDirectory;
    }

    public Outcome look() {
        var isWeb = service.value().startsWith(WEB);
        var server = isWeb ? webServer() : plcDirectory;
        var path = isWeb ? "/.well-known/did.json" : "/" + service;
        var reply = servers.get(server, path);
        if (reply instanceof Reply.Came came && came.isOk()) {
            return judged(came.json());
        }
        var why = reply instanceof Reply.Came came ? came.words() : ((Reply.Lacking) reply).why();
        return new Failed(
                "no document at " + server + path + " (" + why + ")",
                MEANING,
                isWeb
                        ? "let the proxy pass " + path
                                + " on to Blogfeed, and see that --service-did, where given, is of this host"
                        : "see whether --service-did is written rightly, and registered");
    }

    /** Its name, with a port perhaps, as did:web writes it. */
    private URI webServer() {
        var host = service.value().substring(WEB.length()).replace("%3A", ":");
        return URI.create((host.startsWith("localhost") ? "http://" : "https://") + host);
    }

    private Outcome judged(JsonNode document) {
        var id = document.path("id").asText("");
        if (!id.equals(service.value())) {
            return new Failed(
                    "the document is that of '" + shortened(id) + "', not of " + service,
                    MEANING,
                    "let --hostname and --service-did be the same for 'run' as for this command, and start it again");
        }
        return feedService(document)
                .map(this::judgedService)
                .orElseGet(() -> new Failed(
                        "the document has no service #bsky_fg",
                        MEANING,
                        "add one of type BskyFeedGenerator with the address " + endpoint));
    }

    private Outcome judgedService(JsonNode entry) {
        var type = entry.path("type").asText("");
        if (!type.equals("BskyFeedGenerator")) {
            return new Failed(
                    "its service #bsky_fg is of type '" + shortened(type) + "'",
                    MEANING,
                    "its type must be BskyFeedGenerator");
        }
        var told = entry.path("serviceEndpoint").asText("").replaceFirst("/$", "");
        return told.equals(endpoint.toString())
                ? new Fine(service + " leads to " + told)
                : new Failed(
                        "it leads to '" + shortened(told) + "', not to " + endpoint,
                        "Bluesky asks for the feed there",
                        "correct --hostname, or the document");
    }

    private Optional<JsonNode> feedService(JsonNode document) {
        return StreamSupport.stream(document.path("service").spliterator(), false)
                .filter(entry -> {
                    var id = entry.path("id").asText("");
                    return id.equals("#bsky_fg") || id.equals(service + "#bsky_fg");
                })
                .findFirst();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 200));
    }
}
