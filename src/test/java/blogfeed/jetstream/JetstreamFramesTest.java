package blogfeed.jetstream;

import static blogfeed.jetstream.LiveStreams.LARGEST_MESSAGE;
import static blogfeed.jetstream.LiveStreams.NOW;
import static blogfeed.jetstream.LiveStreams.SECOND;
import static blogfeed.jetstream.LiveStreams.frame;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.jetstream.FakeJetstream.Visit;
import blogfeed.wire.StreamCounts;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class JetstreamFramesTest {
    private final LiveStreams streams = new LiveStreams();

    @AfterEach
    void closeAll() throws Exception {
        streams.close();
    }

    @Test
    void textBinaryAndFragmentedFramesAreTheSame() throws Exception {
        var whole = frame(NOW);
        var server = streams.server(visit -> {
            visit.socket().writeFinalBinaryFrame(Buffer.buffer(whole));
            visit.socket().writeFrame(WebSocketFrame.textFrame(whole.substring(0, 7), false));
            visit.socket().writePing(Buffer.buffer("between"));
            visit.socket().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer(whole.substring(7, 70)), false));
            visit.socket().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer(whole.substring(70)), true));
            visit.send(whole);
        });
        var client = streams.client(null, false, server.uri());
        assertThat(streams.times(client, 3)).containsExactly(NOW, NOW, NOW);
        assertThat(client.counts()).isEqualTo(new StreamCounts(3, 0, 0, 3));
    }

    @Test
    void junkIsCountedAndDoesNotDisturb() throws Exception {
        var junk =
                List.of("", "{", "null", "[]", "42", "\"", "{\"did\":7}", "[".repeat(10_000), "{\"a\":".repeat(10_000));
        var server = streams.server(visit -> {
            junk.forEach(visit::send);
            visit.send(frame(NOW));
        });
        var client = streams.client(null, false, server.uri());
        assertThat(streams.times(client, 1)).containsExactly(NOW);
        assertThat(client.counts()).isEqualTo(new StreamCounts(10, 0, 9, 1));
        assertThat(client.status().reconnects()).isZero();
    }

    @Test
    void aConsumerWhoDoesNotReadStopsTheServerAndLosesNothing() throws Exception {
        streams.quiet = Duration.ofSeconds(1);
        int count = 2_000;
        var filler = "x".repeat(30_000);
        var sent = new AtomicInteger();
        var all = new CountDownLatch(1);
        var server = streams.server(visit -> push(visit, sent, count, filler, all));
        var client = streams.client(null, true, server.uri());
        assertThat(all.await(2_500, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(sent.get()).isLessThan(count * 2 / 3);
        assertThat(client.status().bytes()).isLessThan(FrameBuffer.HIGH_WATER + 2L * LARGEST_MESSAGE);
        assertThat(client.status().reconnects())
                .as("being held back is no silence")
                .isZero();
        var times = streams.times(client, Integer.MAX_VALUE);
        assertThat(times).hasSize(count).isSorted().doesNotHaveDuplicates();
        assertThat(client.status().reconnects()).isZero();
    }

    private void push(Visit visit, AtomicInteger sent, int count, String filler, CountDownLatch all) {
        while (sent.get() < count && !visit.socket().writeQueueFull()) {
            var frame = frame(NOW - count + sent.getAndIncrement());
            visit.send(frame.substring(0, frame.length() - 1) + ",\"filler\":\"" + filler + "\"}");
        }
        if (sent.get() < count) {
            visit.socket().drainHandler(it -> push(visit, sent, count, filler, all));
        } else {
            visit.socket().close((short) 1000);
            all.countDown();
        }
    }

    /** Serves what it has from the cursor on, as servers do. */
    private static void serve(Visit visit, List<Long> times, long large, boolean honours) {
        for (long time : times) {
            if (time >= visit.cursor() && time != large) {
                visit.send(frame(time));
            } else if (time == large && time >= visit.cursor() && !(honours && visit.omitsOversized())) {
                visit.send("x".repeat(LARGEST_MESSAGE + 1));
            }
        }
    }

    @Test
    void aFrameTooLargeIsLeftOutByAServerThatCan() throws Exception {
        var large = NOW - 20 * SECOND;
        var stream = List.of(NOW - 22 * SECOND, large, NOW - 18 * SECOND);
        var server = streams.server(visit -> serve(visit, stream, large, true));
        var client = streams.client(null, false, server.uri());
        assertThat(streams.times(client, 4))
                .containsExactly(NOW - 22 * SECOND, NOW - 22 * SECOND, NOW - 22 * SECOND, NOW - 18 * SECOND);
        assertThat(server.visit().omitsOversized()).isFalse();
        assertThat(server.visit().omitsOversized()).isFalse();
        assertThat(server.visit().omitsOversized()).isTrue();
        assertThat(client.status().oversized()).isZero();
    }

    @Test
    void aFrameTooLargeIsSteppedOverWhereTheServerCannot() throws Exception {
        var large = NOW - 20 * SECOND;
        var stream = List.of(NOW - 22 * SECOND, large, NOW - 18 * SECOND);
        var server = streams.server(visit -> serve(visit, stream, large, false));
        var client = streams.client(null, false, server.uri());
        assertThat(streams.times(client, 4)).endsWith(NOW - 18 * SECOND);
        var cursors = new ArrayList<Long>();
        for (int i = 0; i < 6; i++) {
            cursors.add(server.visit().cursor());
        }
        assertThat(cursors.subList(1, 6))
                .containsExactly(
                        NOW - 27 * SECOND, NOW - 27 * SECOND, NOW - 21 * SECOND, NOW - 20 * SECOND, NOW - 19 * SECOND);
        assertThat(client.status().oversized()).isEqualTo(3);
    }

    @Test
    void fragmentsWithoutEndAreBounded() throws Exception {
        var server = streams.server(visit -> {
            if (visit.omitsOversized()) {
                visit.send(frame(NOW));
                return;
            }
            visit.socket().writeFrame(WebSocketFrame.textFrame("x".repeat(1_000), false));
            for (int i = 0; i < LARGEST_MESSAGE / 1_000; i++) {
                visit.socket().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("x".repeat(1_000)), false));
            }
        });
        assertThat(streams.times(streams.client(null, false, server.uri()), 1)).containsExactly(NOW);
    }
}
