package blogfeed.appview;

import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.appview.CountPoller.Mode;
import blogfeed.http.HttpClient;
import blogfeed.model.Engagement;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class CountPollerTest {
    @TempDir
    Path folder;

    @Test
    void itAsksAtItsStartAndWhenCountsAreInDoubt() throws InterruptedException {
        try (var kiosk = new Kiosk(folder);
                var poller = poller(kiosk, kiosk.appView.at(ticking()))) {
            var post = kiosk.mention("a", Duration.ofMinutes(10));
            kiosk.appView.has(post, new Engagement(1, 0, 0, 0));
            poller.start();
            assertThat(kiosk.appView.asked.poll(20, TimeUnit.SECONDS)).isEqualTo(List.of(post));
            poller.reconcile();
            assertThat(kiosk.appView.asked.poll(20, TimeUnit.SECONDS)).isEqualTo(List.of(post));
        }
    }

    @Test
    void itEndsAlsoInTheMiddleOfAQuestion() throws IOException, InterruptedException {
        var deadlines = new HttpClient.Deadlines(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1));
        try (var kiosk = new Kiosk(folder);
                var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var http = new HttpClient("Test/1", deadlines, 1_000)) {
            kiosk.mention("a", Duration.ofMinutes(10));
            var address = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            var poller = poller(kiosk, new AppView(address, http, kiosk));
            poller.start();
            try (var asked = silent.accept()) {
                assertThat(asked.getInputStream().read()).isEqualTo('G');
                poller.close();
            }
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().equals("counts"));
        }
    }

    private static CountPoller poller(Kiosk kiosk, AppView appView) {
        return new CountPoller(kiosk.database, appView, Mode.RECONCILE, () -> Kiosk.HORIZON, ticking(), kiosk);
    }

    /** A clock that was set to noon a moment ago. */
    private static InstantSource ticking() {
        var system = Clock.systemUTC();
        return Clock.offset(system, Duration.between(system.instant(), Kiosk.NOON));
    }
}
