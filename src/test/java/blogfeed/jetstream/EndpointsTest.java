package blogfeed.jetstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EndpointsTest {
    private static final URI ONE = URI.create("wss://one.example/subscribe?x=1");
    private static final URI TWO = URI.create("wss://two.example/subscribe");

    private final Endpoints endpoints = new Endpoints(List.of(ONE, TWO));

    @Test
    void anEndpointStaysUntilItFailsTwiceInARow() {
        endpoints.failed();
        endpoints.settled();
        endpoints.failed();
        assertThat(endpoints.current().address()).isEqualTo(ONE);
        endpoints.failed();
        assertThat(endpoints.current().address()).isEqualTo(TWO);
    }

    @Test
    void afterTheLastComesTheFirst() {
        endpoints.leave();
        endpoints.leave();
        assertThat(endpoints.current().address()).isEqualTo(ONE);
    }

    @Test
    void theAddressTellsTheWire() {
        var second = new Endpoint(URI.create("wss://three.example/xrpc/network.bsky.jetstream.subscribeEvents?dids=x"));
        assertThat(new Endpoint(ONE).generation()).isEqualTo(Generation.FIRST);
        assertThat(new Endpoint(URI.create("ws://four.example")).generation()).isEqualTo(Generation.FIRST);
        assertThat(second.generation()).isEqualTo(Generation.SECOND);
        assertThat(second.name()).isEqualTo("wss://three.example/xrpc/network.bsky.jetstream.subscribeEvents");
    }

    @Test
    void noneIsRefused() {
        assertThatThrownBy(() -> new Endpoints(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
