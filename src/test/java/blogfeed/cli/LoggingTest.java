package blogfeed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LoggingTest {
    @AfterEach
    void restore() throws IOException {
        LogManager.getLogManager().readConfiguration();
    }

    @Test
    void aConnectionThatVertxLetsGoIsNoNews() {
        Logging.start();
        assertThat(isTold("io.vertx.core.http.impl.HttpClientConnection")).isFalse();
        assertThat(isTold("io.vertx.core.http.impl.HttpServerImpl")).isTrue();
        assertThat(isTold("blogfeed.jetstream.JetstreamClient")).isTrue();
    }

    private static boolean isTold(String name) {
        return Logger.getLogger(name).isLoggable(Level.WARNING);
    }
}
