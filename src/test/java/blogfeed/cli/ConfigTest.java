package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.xrpc.ServiceIdentity;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who we are on the network, by what is set and what is not. */
class ConfigTest {
    private static ServiceIdentity identity(String hostname, String service, String publisher) {
        var flags = new EnumMap<>(
                Map.of(Setting.HOSTNAME, hostname, Setting.SERVICE_DID, service, Setting.PUBLISHER_DID, publisher));
        return ConfigReader.read(flags, Map.of(), null).identity(4711);
    }

    @Test
    void withNothingSetWeAreAServiceOfThisMachineToTryOut() {
        var identity = identity("", "", "");
        assertThat(identity.service()).hasToString("did:web:localhost%3A4711");
        assertThat(identity.publisher()).isEqualTo(identity.service());
        assertThat(identity.endpoint()).isEqualTo("http://localhost:4711");
        assertThat(identity.tryingOut()).isTrue();
    }

    @Test
    void theServiceIsNamedByItsHost() {
        var identity = identity("feeds.example.org", "", "did:plc:publisher");
        assertThat(identity.service()).hasToString("did:web:feeds.example.org");
        assertThat(identity.endpoint()).isEqualTo("https://feeds.example.org");
        assertThat(identity.feedUri("ai-blogs")).hasToString("at://did:plc:publisher/app.bsky.feed.generator/ai-blogs");
        assertThat(identity.tryingOut()).isFalse();
    }

    @Test
    void anotherPortIsPartOfTheName() {
        var identity = identity("feeds.example.org:8443", "", "");
        assertThat(identity.service()).hasToString("did:web:feeds.example.org%3A8443");
        assertThat(identity.endpoint()).isEqualTo("https://feeds.example.org:8443");
    }

    @Test
    void onlyThisMachineIsReachedWithoutEncryption() {
        assertThat(identity("localhost:3000", "", "").endpoint()).isEqualTo("http://localhost:3000");
        assertThat(identity("localhost.example.org", "", "").endpoint()).isEqualTo("https://localhost.example.org");
    }

    @Test
    void aServiceMayHaveADidOfADirectory() {
        var identity = identity("feeds.example.org", "did:plc:service", "");
        assertThat(identity.service()).hasToString("did:plc:service");
        assertThat(identity.publisher()).hasToString("did:plc:service");
    }
}
