package blogfeed.identity;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.identity.Resolution.NotFound;
import blogfeed.identity.Resolution.Unreachable;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NameServersTest {
    private static final String NAME = "_atproto.ada.example.com";

    private FakeNameServer server;

    @BeforeEach
    void open() throws IOException {
        server = new FakeNameServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void textsComeAsTheyAre() {
        server.holds(NAME, "did=did:plc:aaaaaaaaaaaaaaaaaaaaaaaa", "another");
        assertThat(found().found().orElseThrow())
                .containsExactlyInAnyOrder("did=did:plc:aaaaaaaaaaaaaaaaaaaaaaaa", "another");
    }

    @Test
    void aNameThatDoesNotExistHasNone() {
        assertThat(found()).isInstanceOf(NotFound.class);
    }

    @Test
    void noServerTellsNothing() {
        server.close();
        assertThat(found()).isInstanceOf(Unreachable.class);
    }

    private Resolution<List<String>> found() {
        return new NameServers(server.address()).find(NAME);
    }
}
