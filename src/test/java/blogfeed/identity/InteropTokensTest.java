package blogfeed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.identity.TokenAnswer.Verified;
import blogfeed.model.Did;
import blogfeed.model.Nsid;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that the network's own software made, good and bad. */
@Timeout(60)
class InteropTokensTest {
    /** Those of the lenient ones that we take. */
    private static final Set<String> TAKEN = Set.of(
            "aud with #bsky_fg, issued by the PDS", "iss with #atproto fragment", "lower-case scheme \"bearer\"");

    private final Neighbourhood here = new Neighbourhood();
    private final ServiceTokens tokens = new ServiceTokens(
            new Did(Fixtures.tokens().path("expectedAud").asText()), "#bsky_fg", here.identities, here.clock);

    @BeforeEach
    void register() {
        Fixtures.dids()
                .properties()
                .forEach(entry -> here.directory.holds(
                        "/" + entry.getKey(), entry.getValue().path("doc").toString()));
    }

    @AfterEach
    void close() {
        here.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void aTokenIsTakenOrRefused(String name, JsonNode token) {
        var valid = token.path("valid").isBoolean()
                ? token.path("valid").asBoolean()
                        && !token.path("authorization").asText().startsWith("Basic")
                : TAKEN.contains(name);
        var method =
                token.path("lxm").asText(Fixtures.tokens().path("expectedLxm").asText());
        // How a header must begin is not the token's to say.
        var judged = !name.startsWith("Basic");
        assertThat(judged && isTaken(token.path("jwt").asText(), method)).isEqualTo(valid);
    }

    static Stream<Arguments> tokens() {
        return StreamSupport.stream(Fixtures.tokens().path("tokens").spliterator(), false)
                .map(token -> Arguments.of(token.path("name").asText(), token));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aKeyThatWasChangedIsTakenUp(boolean knownBefore) {
        var rotation = Fixtures.tokens().path("rotation");
        var did = rotation.path("did").asText();
        var method = Fixtures.tokens().path("expectedLxm").asText();
        here.directory.holds("/" + did, rotation.path("docBefore").toString());
        if (knownBefore) {
            assertThat(isTaken(rotation.path("tokenByOldKey").asText(), method)).isTrue();
        }
        here.directory.holds("/" + did, rotation.path("docAfter").toString());
        assertThat(isTaken(rotation.path("tokenByNewKey").asText(), method)).isTrue();
    }

    @Test
    void allOfThemWereTried() {
        assertThat(tokens()).hasSize(32);
    }

    private boolean isTaken(String text, String method) {
        var reading = tokens.read(text, new Nsid(method));
        return reading instanceof PlausibleToken plausible
                ? tokens.verify(plausible) instanceof Verified
                : reading instanceof Verified;
    }
}
