package blogfeed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.http.GuardedClient;
import blogfeed.http.HttpClient;
import blogfeed.identity.FakeDirectory.Mood;
import blogfeed.identity.FakeDirectory.Page;
import blogfeed.identity.Resolution.Found;
import blogfeed.identity.Resolution.NotFound;
import blogfeed.identity.Resolution.Unreachable;
import blogfeed.model.Did;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hosts that strangers chose, good and bad. */
@Timeout(60)
class WebDocumentsTest {
    private static final Did ADA = new Did("did:web:ada.example.net");
    private static final String PLACE = "ada.example.net/.well-known/did.json";
    private static final KeyPair KEY = KeyPair.of(Curve.K256);
    private static final String DOCUMENT = FakeDirectory.documentOf(ADA.value(), KEY);

    private final Neighbourhood here = new Neighbourhood();

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void anAccountOfAHostIsFoundThere() {
        here.web.holds(PLACE, DOCUMENT);
        assertThat(here.identities.resolve(ADA)).isInstanceOf(Found.class);
        assertThat(here.directory.asked()).isEmpty();
    }

    @Test
    void aDeveloperMayHavePorts() {
        var local = new Did("did:web:localhost%3A443");
        here.web.holds("localhost:443/.well-known/did.json", FakeDirectory.documentOf(local.value(), KEY));
        assertThat(here.identities.resolve(local)).isInstanceOf(Found.class);
    }

    @Test
    void aDocumentOfAnotherIsNone() {
        here.web.holds(PLACE, FakeDirectory.documentOf("did:web:eve.example.net", KEY));
        assertThat(here.identities.resolve(ADA)).isInstanceOf(NotFound.class);
    }

    @Test
    void anEndlessDocumentIsNone() {
        here.web.holds(PLACE, DOCUMENT + " ".repeat(Neighbourhood.LARGEST));
        assertThat(here.identities.resolve(ADA)).isInstanceOf(NotFound.class);
    }

    @Test
    void aDocumentElsewhereIsNone() {
        here.web.holds(PLACE, new Page(302, "https://eve.example.net/did.json", ""));
        here.web.holds("eve.example.net/did.json", DOCUMENT);
        assertThat(here.identities.resolve(ADA)).isInstanceOf(NotFound.class);
        assertThat(here.web.asked()).hasSize(1);
    }

    @Test
    void aHostThatIsDownIsAskedAgainLater() {
        here.web.feels(Mood.BROKEN);
        here.web.holds(PLACE, DOCUMENT);
        assertThat(here.identities.resolve(ADA)).isInstanceOf(Unreachable.class);
        here.web.feels(Mood.WELL);
        here.clock.pass(Duration.ofSeconds(10));
        assertThat(here.identities.resolve(ADA)).isInstanceOf(Found.class);
    }

    @Test
    void ourOwnNetworkIsNotReached() {
        try (var server = new FakeDirectory();
                var http = new HttpClient("Test/1", Neighbourhood.PATIENT, Neighbourhood.LARGEST);
                var guarded = new GuardedClient(
                        "Test/1",
                        new GuardedClient.Limits(
                                Neighbourhood.PATIENT,
                                Neighbourhood.LARGEST,
                                Set.of(443, server.port()),
                                false,
                                null))) {
            var identities = new Identities(
                    server.address(), http, guarded, name -> new NotFound<>("none"), InstantSource.system());
            for (var host : new String[] {"localhost%3A" + server.port(), "localhost", "127.0.0.1.nip.test"}) {
                assertThat(identities.resolve(new Did("did:web:" + host)).found())
                        .isEmpty();
            }
            assertThat(server.asked()).isEmpty();
        }
    }
}
