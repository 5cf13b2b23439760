package blogfeed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys and signatures by the protocol's own examples. */
class InteropKeysTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("signatures")
    void aSignatureCountsAsItShould(String comment, JsonNode example) {
        var message = Base64.getDecoder().decode(example.path("messageBase64").asText());
        var signature =
                Base64.getDecoder().decode(example.path("signatureBase64").asText());
        var key = PublicKey.ofMultikey(example.path("publicKeyDid").asText().substring("did:key:".length()));
        assertThat(key)
                .map(PublicKey::algorithm)
                .contains(example.path("algorithm").asText());
        assertThat(key.orElseThrow().verifies(message, signature))
                .isEqualTo(example.path("validSignature").asBoolean());
        var suite = example.path("didDocSuite").asText();
        var curve = Arrays.stream(Curve.values())
                .filter(each -> each.olderType.equals(suite))
                .findFirst()
                .orElseThrow();
        assertThat(PublicKey.ofMultibase(
                        curve, example.path("publicKeyMultibase").asText()))
                .isEqualTo(key);
    }

    static Stream<Arguments> signatures() {
        return each("/interop/crypto/signature-fixtures.json")
                .map(example -> Arguments.of(example.path("comment").asText(), example));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aPrivateKeyHasThePublicOneThatItShould(KeyPair pair, String didKey) {
        assertThat("did:key:" + pair.multikey()).isEqualTo(didKey);
        assertThat(PublicKey.ofMultikey(pair.multikey())).isPresent();
        assertThat(PublicKey.ofMultibase(pair.curve, pair.olderForm()))
                .isEqualTo(PublicKey.ofMultikey(pair.multikey()));
    }

    static Stream<Arguments> keys() {
        var ofK256 = each("/interop/crypto/w3c_didkey_K256.json")
                .map(example -> Arguments.of(
                        new KeyPair(
                                Curve.K256,
                                new BigInteger(
                                        example.path("privateKeyBytesHex").asText(), 16)),
                        example.path("publicDidKey").asText()));
        var ofP256 = each("/interop/crypto/w3c_didkey_P256.json")
                .map(example -> Arguments.of(
                        new KeyPair(
                                Curve.P256,
                                new BigInteger(
                                        1,
                                        Base58.decodeMultibase("z"
                                                        + example.path("privateKeyBytesBase58")
                                                                .asText())
                                                .orElseThrow())),
                        example.path("publicDidKey").asText()));
        return Stream.concat(ofK256, ofP256);
    }

    private static Stream<JsonNode> each(String file) {
        return StreamSupport.stream(Fixtures.read(file).spliterator(), false);
    }
}
