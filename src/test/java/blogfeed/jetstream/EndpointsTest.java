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
        assertThat(endpoints.current()).isEqualTo(ONE);
        endpoints.failed();
        assertThat(endpoints.current()).isEqualTo(TWO);
    }

    @Test
    void afterTheLastComesTheFirst() {
        endpoints.leave();
        endpoints.leave();
        assertThat(endpoints.current()).isEqualTo(ONE);
    }

    @Test
    void theEndpointOfTheCursorIsPreferred() {
        endpoints.prefer("wss://two.example/subscribe");
        assertThat(endpoints.current()).isEqualTo(TWO);
        endpoints.prefer("wss://gone.example/subscribe");
        assertThat(endpoints.current()).isEqualTo(TWO);
        endpoints.prefer(Endpoints.name(ONE));
        assertThat(endpoints.current()).isEqualTo(ONE);
    }

    @Test
    void noneIsRefused() {
        assertThatThrownBy(() -> new Endpoints(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
