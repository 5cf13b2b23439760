package blogfeed.jetstream;

import static blogfeed.jetstream.Frames.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.jetstream.FakeJetstream.Visit;
import blogfeed.model.StreamCursor;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class JetstreamClientTest {
    private static final long SECOND = 1_000_000;
    private static final long NOW = Frames.START;
    private static final InstantSource CLOCK = InstantSource.fixed(WireTime.ofMicros(NOW));
    private static final int LARGEST = 1 << 16;
    private final Vertx vertx = Vertx.vertx();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private Duration quiet = Duration.ofSeconds(30);
    private @Nullable StreamCursor cursor;

    @AfterEach
    void closeAll() throws Exception {
        for (var one : opened) {
            one.close();
        }
        FakeJetstream.await(vertx.close());
    }

    private FakeJetstream server(Consumer<Visit> script) throws Exception {
        var server = new FakeJetstream(vertx, script);
        opened.add(server);
        return server;
    }

    private JetstreamClient client(@Nullable StreamCursor from, boolean once, URI... endpoints) {
        var timings = new Timings(
                Duration.ofSeconds(5),
                quiet,
                Duration.ofMillis(2),
                Duration.ofMillis(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10));
        var client = new JetstreamClient(vertx, List.of(endpoints), Duration.ofHours(3), once, CLOCK, timings, LARGEST);
        opened.add(0, client);
        client.start(from);
        return client;
    }

    private static String frame(long time) {
        return Frames.delete(ANNA, "k" + time, time, Wire.POST);
    }

    /** Reads on until so many events came in all, and tells their times. */
    private List<Long> times(EventStream stream, int count) throws InterruptedException {
        var times = new ArrayList<Long>();
        while (times.size() < count && !stream.ended()) {
            var batch = stream.next(Duration.ofSeconds(20));
            if (batch != null) {
                cursor = batch.cursor();
                batch.forEach(Interest.ALL, event -> {
                    var deleted = (StreamEvent.PostDeleted) event;
                    times.add(WireTime.micros(deleted.at()));
                });
            }
        }
        return times;
    }

    @Test
    void theFirstStartGoesBackAndAsksForWhatMatters() throws Exception {
        var server = server(visit -> {});
        client(null, false, server.uri());
        var visit = server.visit();
        assertThat(visit.cursor()).isEqualTo(NOW - 3 * 3_600 * SECOND);
        assertThat(visit.request().params().getAll("wantedCollections"))
                .containsExactly(Wire.POST, Wire.LIKE, Wire.REPOST);
    }

    @Test
    void aCursorFromTheFutureIsNotAskedFor() throws Exception {
        var server = server(visit -> {});
        var name = server.uri().toString();
        client(new StreamCursor(name, NOW + 99 * SECOND, Instant.EPOCH), false, server.uri());
        assertThat(server.visit().cursor()).isEqualTo(NOW - 5 * SECOND);
    }

    @Test
    void anotherEndpointsCursorGetsTheWiderMargin() throws Exception {
        var server = server(visit -> {});
        client(new StreamCursor("wss://gone.example/", NOW, Instant.EPOCH), false, server.uri());
        assertThat(server.visit().cursor()).isEqualTo(NOW - 10 * SECOND);
    }

    @Test
    void aReconnectResumesALittleBehindTheLastFrameHeld() throws Exception {
        var server = server(visit -> {
            visit.send(frame(NOW - 60 * SECOND));
            visit.send(frame(NOW - 30 * SECOND));
        });
        var client = client(null, false, server.uri());
        server.visit();
        assertThat(times(client, 2)).containsExactly(NOW - 60 * SECOND, NOW - 30 * SECOND);
        assertThat(cursor)
                .isEqualTo(new StreamCursor(
                        server.uri().toString(), NOW - 30 * SECOND, WireTime.ofMicros(NOW - 30 * SECOND)));
        server.cut();
        assertThat(server.visit().cursor()).isEqualTo(NOW - 35 * SECOND);
        assertThat(times(client, 2)).hasSize(2);
        assertThat(client.status().reconnects()).isEqualTo(1);
        assertThat(client.status().lastError()).contains("closed");
    }

    @Test
    void anEndpointThatFailsTwiceGivesWay() throws Exception {
        var failing = server(visit -> visit.socket().close((short) 1011, "tired"));
        var working = server(visit -> visit.send(frame(NOW)));
        var client = client(null, false, failing.uri(), working.uri());
        assertThat(times(client, 1)).containsExactly(NOW);
        failing.visit();
        failing.visit();
        working.visit();
        assertThat(client.status().endpoint()).isEqualTo(working.uri().toString());
        assertThat(client.status().lastError()).contains("1011 tired");
    }

    @Test
    void anEndpointThatOnlyAnswersPingsGivesWay() throws Exception {
        quiet = Duration.ofMillis(400);
        var silent = server(visit -> {
            visit.send(frame(NOW - SECOND));
            vertx.setPeriodic(20, it -> visit.socket().writePing(Buffer.buffer("still here")));
        });
        var working = server(visit -> visit.send(frame(NOW)));
        var client = client(null, false, silent.uri(), working.uri());
        assertThat(times(client, 2)).containsExactly(NOW - SECOND, NOW);
        assertThat(working.visit().cursor()).isEqualTo(NOW - 11 * SECOND);
        assertThat(client.status().lastError()).contains("no frame for");
    }

    @Test
    void aRefusalIsReadAndShown() throws Exception {
        var refusals = new AtomicInteger();
        var server = FakeJetstream.await(vertx.createHttpServer()
                .requestHandler(request -> {
                    refusals.incrementAndGet();
                    request.response().setStatusCode(400).end("{\"error\":\"CursorTooOld\"}" + "x".repeat(500));
                })
                .listen(0, "127.0.0.1"));
        opened.add(server::close);
        var working = server(visit -> visit.send(frame(NOW)));
        var client =
                client(null, false, URI.create("ws://127.0.0.1:" + server.actualPort() + "/subscribe"), working.uri());
        assertThat(times(client, 1)).containsExactly(NOW);
        assertThat(refusals).hasValue(2);
        assertThat(client.status().lastError())
                .contains("HTTP 400")
                .contains("CursorTooOld")
                .hasSizeLessThan(250);
    }

    @Test
    void textBinaryAndFragmentedFramesAreTheSame() throws Exception {
        var whole = frame(NOW);
        var server = server(visit -> {
            visit.socket().writeFinalBinaryFrame(Buffer.buffer(whole));
            visit.socket().writeFrame(WebSocketFrame.textFrame(whole.substring(0, 7), false));
            visit.socket().writePing(Buffer.buffer("between"));
            visit.socket().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer(whole.substring(7, 70)), false));
            visit.socket().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer(whole.substring(70)), true));
            visit.send(whole);
        });
        var client = client(null, false, server.uri());
        assertThat(times(client, 3)).containsExactly(NOW, NOW, NOW);
        assertThat(client.counts()).isEqualTo(new StreamCounts(3, 0, 0, 3));
    }

    @Test
    void junkIsCountedAndDoesNotDisturb() throws Exception {
        var junk =
                List.of("", "{", "null", "[]", "42", "\"", "{\"did\":7}", "[".repeat(10_000), "{\"a\":".repeat(10_000));
        var server = server(visit -> {
            junk.forEach(visit::send);
            visit.send(frame(NOW));
        });
        var client = client(null, false, server.uri());
        assertThat(times(client, 1)).containsExactly(NOW);
        assertThat(client.counts()).isEqualTo(new StreamCounts(10, 0, 9, 1));
        assertThat(client.status().reconnects()).isZero();
    }

    @Test
    void onceEndsWithANormalCloseButNotWithACut() throws Exception {
        var server = server(visit -> visit.send(frame(NOW)));
        var client = client(null, true, server.uri());
        assertThat(times(client, 1)).containsExactly(NOW);
        server.cut();
        server.visit();
        var second = server.visit();
        assertThat(times(client, 1)).containsExactly(NOW);
        assertThat(client.ended()).isFalse();
        second.socket().close((short) 1000);
        assertThat(times(client, Integer.MAX_VALUE)).isEmpty();
        assertThat(client.ended()).isTrue();
        assertThat(client.status().connected()).isFalse();
    }

    @Test
    void aLiveStreamGoesOnAfterANormalClose() throws Exception {
        var server = server(visit -> {
            visit.send(frame(NOW));
            visit.socket().close((short) 1000);
        });
        assertThat(times(client(null, false, server.uri()), 3)).containsExactly(NOW, NOW, NOW);
    }

    @Test
    void aConsumerWhoDoesNotReadStopsTheServerAndLosesNothing() throws Exception {
        quiet = Duration.ofMillis(400);
        int count = 2_000;
        var filler = "x".repeat(30_000);
        var sent = new AtomicInteger();
        var all = new CountDownLatch(1);
        var server = server(visit -> push(visit, sent, count, filler, all));
        var client = client(null, true, server.uri());
        assertThat(all.await(1_500, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(sent.get()).isLessThan(count * 2 / 3);
        assertThat(client.status().bytes()).isLessThan(FrameBuffer.HIGH_WATER + 2L * LARGEST);
        assertThat(client.status().reconnects())
                .as("being held back is no silence")
                .isZero();
        var times = times(client, Integer.MAX_VALUE);
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
                visit.send("x".repeat(LARGEST + 1));
            }
        }
    }

    @Test
    void aFrameTooLargeIsLeftOutByAServerThatCan() throws Exception {
        var large = NOW - 20 * SECOND;
        var stream = List.of(NOW - 22 * SECOND, large, NOW - 18 * SECOND);
        var server = server(visit -> serve(visit, stream, large, true));
        var client = client(null, false, server.uri());
        assertThat(times(client, 4))
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
        var server = server(visit -> serve(visit, stream, large, false));
        var client = client(null, false, server.uri());
        assertThat(times(client, 4)).endsWith(NOW - 18 * SECOND);
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
        var server = server(visit -> {
            if (visit.omitsOversized()) {
                visit.send(frame(NOW));
                return;
            }
            visit.socket().writeFrame(WebSocketFrame.textFrame("x".repeat(1_000), false));
            for (int i = 0; i < LARGEST / 1_000; i++) {
                visit.socket().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("x".repeat(1_000)), false));
            }
        });
        assertThat(times(client(null, false, server.uri()), 1)).containsExactly(NOW);
    }

    @Test
    void aClosedClientStaysAway() throws Exception {
        var server = server(visit -> visit.send(frame(NOW)));
        var client = client(null, false, server.uri());
        var visit = server.visit();
        var left = new CountDownLatch(1);
        visit.socket().closeHandler(it -> left.countDown());
        client.close();
        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
        while (client.next(Duration.ofSeconds(10)) != null) {
            // What was held is handed out.
        }
        assertThat(client.ended()).isTrue();
    }
}
