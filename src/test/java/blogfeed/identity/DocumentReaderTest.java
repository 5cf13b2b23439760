package blogfeed.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.Did;
import blogfeed.model.Handle;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {
    private static final Did ADA = new Did("did:plc:aaaaaaaaaaaaaaaaaaaaaaaa");
    private static final String KEY = "zQ3shqwJEJyMBsBXCWyCBpUBMqxcon9oHB7mCvx4sSpMdLJwc";
    private static final String OTHER_KEY = "zDnaembgSGUhZULN2Caob4HLJPaxBh92N7rtH21TErzqf8HQo";

    @Test
    void bothFormsOfTheNetworksDocumentsTellTheSame() {
        Fixtures.dids().properties().forEach(entry -> {
            var did = new Did(entry.getKey());
            var today = DocumentReader.read(
                    did, entry.getValue().path("doc").toString().getBytes(UTF_8));
            var before = DocumentReader.read(
                    did, entry.getValue().path("docOldFormat").toString().getBytes(UTF_8));
            assertThat(today).isPresent();
            assertThat(before).isEqualTo(today);
            if (!entry.getValue().path("doc").path("verificationMethod").isEmpty()) {
                assertThat(today.orElseThrow().signingKey()).isPresent();
            }
        });
    }

    @Test
    void aDocumentTellsHandleServerAndKey() {
        var document = read(document(
                "'at://Ada.Example.com'", method("#atproto", KEY), service("#atproto_pds", "https://pds.example.com")));
        assertThat(document.handle()).contains(new Handle("ada.example.com"));
        assertThat(document.pds()).contains(URI.create("https://pds.example.com"));
        assertThat(document.signingKey()).isEqualTo(PublicKey.ofMultikey(KEY)).isPresent();
    }

    @Test
    void identifiersAreReadInBothWays() {
        var document = read(
                document("", method(ADA + "#atproto", KEY), service(ADA + "#atproto_pds", "http://localhost:2583/")));
        assertThat(document.signingKey()).isPresent();
        assertThat(document.pds()).contains(URI.create("http://localhost:2583/"));
    }

    @Test
    void theFirstKeyAndTheFirstHandleThatCanBeReadCount() {
        var document = read(document(
                "'https://ada.example.com', 'at://-', 'at://ada.example.com/x', 'at://b.example.com', 'at://c.example.com'",
                method("#other", OTHER_KEY) + "," + method("#atproto", "zQ3sh") + "," + method("#atproto", KEY) + ","
                        + method("#atproto", OTHER_KEY),
                ""));
        assertThat(document.handle()).contains(new Handle("b.example.com"));
        assertThat(document.signingKey()).isEqualTo(PublicKey.ofMultikey(KEY)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "z",
                "q",
                "z0",
                "zQ3shqwJEJyMBsBXCWyCBpUBMqxcon9oHB7mCvx4sSpMdLJwf",
                "z111111111111111111111111111111111",
                "zQ3shqwJEJyMBsBXCWyCBpUBMqxcon9oHB7mCvx4sSpMdLJwc1",
                "f02"
            })
    void whatIsNoKeyIsNone(String multibase) {
        assertThat(read(document("", method("#atproto", multibase), "")).signingKey())
                .isEmpty();
    }

    @Test
    void anotherAccountsKeyIsNotTaken() {
        var foreign = method("#atproto", KEY)
                .replace("'controller': '" + ADA, "'controller': 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb");
        assertThat(read(document("", foreign, "")).signingKey()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pds.example.com",
                "ftp://pds.example.com",
                "https://",
                "https://ada@pds.example.com",
                "https://pds.example.com/path",
                "https://pds.example.com?q",
                "https:opaque",
                "https://pds example.com"
            })
    void whatIsNoServerIsNone(String address) {
        assertThat(read(document("", "", service("#atproto_pds", address))).pds())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id': 'did:plc:bbbbbbbbbbbbbbbbbbbbbbbb'}",
                "{'id': ['did:plc:aaaaaaaaaaaaaaaaaaaaaaaa']}",
                "{}",
                "[]",
                "null",
                "{'id':",
                "<html>",
                "``"
            })
    void whatIsNoDocumentOfTheDidIsNone(String body) {
        assertThat(DocumentReader.read(ADA, bytes(body))).isEmpty();
    }

    @Test
    void aDocumentWithoutAnythingIsOne() {
        var document =
                read("{'id': '" + ADA + "', 'service': {'a': 1}, 'verificationMethod': 'x', 'alsoKnownAs': [1, {}]}");
        assertThat(document.signingKey()).isEmpty();
        assertThat(document.pds()).isEmpty();
        assertThat(document.handle()).isEmpty();
    }

    @Test
    void aDocumentAsDeepAsAnAttackerLikesIsNone() {
        assertThat(DocumentReader.read(
                        ADA, bytes("{'id': '" + ADA + "', 'x': " + "[".repeat(30_000) + "]".repeat(30_000) + "}")))
                .isEmpty();
    }

    private static DidDocument read(String json) {
        return DocumentReader.read(ADA, bytes(json)).orElseThrow();
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(UTF_8);
    }

    private static String document(String handles, String methods, String services) {
        return "{'id': '" + ADA + "', 'alsoKnownAs': [" + handles + "], 'verificationMethod': [" + methods
                + "], 'service': [" + services + "]}";
    }

    private static String method(String id, String key) {
        return "{'id': '" + id + "', 'type': 'Multikey', 'controller': '" + ADA + "', 'publicKeyMultibase': '" + key
                + "'}";
    }

    private static String service(String id, String endpoint) {
        return "{'id': '" + id + "', 'type': 'AtprotoPersonalDataServer', 'serviceEndpoint': '" + endpoint + "'}";
    }
}
