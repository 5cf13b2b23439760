package blogfeed.identity;

import blogfeed.model.Did;
import blogfeed.model.Handle;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads DID documents, whatever stands in them. */
final class DocumentReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AT = "at://";

    private DocumentReader() {}

    /** Empty for what is no document of this DID. */
    static Optional<DidDocument> read(Did did, byte[] body) {
        return json(body)
                .filter(document -> did.value().equals(document.path("id").textValue()))
                .map(document -> new DidDocument(did, handle(document), pds(did, document), signingKey(did, document)));
    }

    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Handle> handle(JsonNode document) {
        return each(document, "alsoKnownAs")
                .map(name -> name.asText(""))
                .filter(name -> name.startsWith(AT))
                .flatMap(name -> Handle.parse(name.substring(AT.length())).stream())
                .findFirst();
    }

    private static Optional<URI> pds(Did did, JsonNode document) {
        return each(document, "service")
                .filter(service -> isNamed(service, did, "#atproto_pds"))
                .filter(service -> "AtprotoPersonalDataServer".equals(text(service, "type")))
                .findFirst()
                .flatMap(service -> server(text(service, "serviceEndpoint")));
    }

    private static Optional<URI> server(String address) {
        try {
            var uri = new URI(address);
            var isBare = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            return isWeb(uri)
                            && isBare
                            && (uri.getPath().isEmpty() || uri.getPath().equals("/"))
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI uri) {
        return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
    }

    private static Optional<PublicKey> signingKey(Did did, JsonNode document) {
        return each(document, "verificationMethod")
                .filter(method -> isNamed(method, did, "#atproto"))
                .filter(method -> did.value().equals(text(method, "controller")))
                .flatMap(method -> key(text(method, "type"), text(method, "publicKeyMultibase")).stream())
                .findFirst();
    }

    private static Optional<PublicKey> key(String type, String multibase) {
        if (type.equals("Multikey")) {
            return PublicKey.ofMultikey(multibase);
        }
        return Stream.of(Curve.values())
                .filter(curve -> type.equals(curve.olderType))
                .findFirst()
                .flatMap(curve -> PublicKey.ofMultibase(curve, multibase));
    }

    /** Both ways to write an identifier are in use. */
    private static boolean isNamed(JsonNode node, Did did, String fragment) {
        var id = text(node, "id");
        return id.equals(fragment) || id.equals(did + fragment);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }

    private static Stream<JsonNode> each(JsonNode document, String name) {
        return StreamSupport.stream(document.path(name).spliterator(), false);
    }
}
