package blogfeed.jetstream;

import static blogfeed.jetstream.LiveStreams.NOW;
import static blogfeed.jetstream.LiveStreams.SECOND;
import static blogfeed.jetstream.LiveStreams.frame;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.model.StreamCursor;
import blogfeed.wire.Wire;
import blogfeed.wire.WireTime;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class JetstreamClientTest {
    private final LiveStreams streams = new LiveStreams();

    @AfterEach
    void closeAll() throws Exception {
        streams.close();
    }

    @Test
    void theFirstStartGoesBackAndAsksForWhatMatters() throws Exception {
        var server = streams.server(visit -> {});
        streams.client(null, false, server.uri());
        var visit = server.visit();
        assertThat(visit.cursor()).isEqualTo(NOW - 3 * 3_600 * SECOND);
        assertThat(visit.request().params().getAll("wantedCollections"))
                .startsWith(Wire.POST, Wire.LIKE, Wire.REPOST)
                .endsWith("com.whtwnd.blog.entry");
    }

    @Test
    void aCursorFromTheFutureIsNotAskedFor() throws Exception {
        var server = streams.server(visit -> {});
        var name = server.uri().toString();
        streams.client(
                StreamCursor.of(name, NOW + 99 * SECOND, WireTime.ofMicros(NOW + 99 * SECOND)), false, server.uri());
        assertThat(server.visit().cursor()).isEqualTo(NOW);
    }

    @Test
    void anotherEndpointsCursorGetsTheWiderMargin() throws Exception {
        var server = streams.server(visit -> {});
        streams.client(StreamCursor.of("wss://gone.example/", 7, WireTime.ofMicros(NOW)), false, server.uri());
        assertThat(server.visit().cursor()).isEqualTo(NOW - 10 * SECOND);
    }

    @Test
    void aReconnectResumesALittleBehindTheLastFrameHeld() throws Exception {
        var server = streams.server(visit -> {
            visit.send(frame(NOW - 60 * SECOND));
            visit.send(frame(NOW - 30 * SECOND));
        });
        var client = streams.client(null, false, server.uri());
        server.visit();
        assertThat(streams.times(client, 2)).containsExactly(NOW - 60 * SECOND, NOW - 30 * SECOND);
        assertThat(streams.cursor)
                .isEqualTo(StreamCursor.of(
                        server.uri().toString(), NOW - 30 * SECOND, WireTime.ofMicros(NOW - 30 * SECOND)));
        server.cut();
        assertThat(server.visit().cursor()).isEqualTo(NOW - 35 * SECOND);
        assertThat(streams.times(client, 2)).hasSize(2);
        assertThat(client.status().reconnects()).isEqualTo(1);
        assertThat(client.status().lastError()).contains("cut off");
    }

    /** Else a replay that was cut would go on from our own clock's time, and its rest would be lost. */
    @Test
    void aReplayFromItsBeginningResumesWhereItWas() throws Exception {
        var server = streams.server(visit -> visit.send(frame(NOW - 3_600 * SECOND)));
        streams.start = null;
        var client = streams.client(null, false, server.uri());
        assertThat(server.visit().cursor()).isEqualTo(-1);
        assertThat(streams.times(client, 1)).hasSize(1);
        assertThat(streams.cursor).extracting("position").isEqualTo(NOW - 3_600 * SECOND);
        server.cut();
        assertThat(server.visit().cursor()).isEqualTo(NOW - 3_605 * SECOND);
    }

    @Test
    void anEndpointThatFailsTwiceGivesWay() throws Exception {
        var failing = streams.server(visit -> visit.socket().close((short) 1011, "tired"));
        var working = streams.server(visit -> visit.send(frame(NOW)));
        var client = streams.client(null, false, failing.uri(), working.uri());
        assertThat(streams.times(client, 1)).containsExactly(NOW);
        failing.visit();
        failing.visit();
        working.visit();
        assertThat(client.status().endpoint()).isEqualTo(working.uri().toString());
        assertThat(client.status().lastError()).contains("1011 tired");
    }

    @Test
    void anEndpointThatOnlyAnswersPingsGivesWay() throws Exception {
        streams.quiet = Duration.ofSeconds(1);
        var silent = streams.server(visit -> {
            visit.send(frame(NOW - SECOND));
            streams.vertx.setPeriodic(20, it -> visit.socket().writePing(Buffer.buffer("still here")));
        });
        var working = streams.server(visit -> visit.send(frame(NOW)));
        var client = streams.client(null, false, silent.uri(), working.uri());
        assertThat(streams.times(client, 2)).containsExactly(NOW - SECOND, NOW);
        assertThat(working.visit().cursor()).isEqualTo(NOW - 11 * SECOND);
        assertThat(client.status().lastError()).contains("no frame for");
    }

    @Test
    void aRefusalIsReadAndShown() throws Exception {
        var refusals = new AtomicInteger();
        var server = FakeJetstream.await(streams.vertx
                .createHttpServer()
                .requestHandler(request -> {
                    refusals.incrementAndGet();
                    request.response().setStatusCode(400).end("{\"error\":\"CursorTooOld\"}" + "x".repeat(500));
                })
                .listen(0, "127.0.0.1"));
        streams.closing(server::close);
        var working = streams.server(visit -> visit.send(frame(NOW)));
        var client = streams.client(
                null, false, URI.create("ws://127.0.0.1:" + server.actualPort() + "/subscribe"), working.uri());
        assertThat(streams.times(client, 1)).containsExactly(NOW);
        assertThat(refusals).hasValue(2);
        assertThat(client.status().lastError())
                .contains("HTTP 400")
                .contains("CursorTooOld")
                .hasSizeLessThan(350);
    }

    @Test
    void onceEndsWithANormalCloseButNotWithACut() throws Exception {
        var server = streams.server(visit -> visit.send(frame(NOW)));
        var client = streams.client(null, true, server.uri());
        assertThat(streams.times(client, 1)).containsExactly(NOW);
        server.cut();
        server.visit();
        var second = server.visit();
        assertThat(streams.times(client, 1)).containsExactly(NOW);
        assertThat(client.ended()).isFalse();
        second.socket().close((short) 1000);
        assertThat(streams.times(client, Integer.MAX_VALUE)).isEmpty();
        assertThat(client.ended()).isTrue();
        assertThat(client.status().connected()).isFalse();
    }

    @Test
    void aLiveStreamGoesOnAfterANormalClose() throws Exception {
        var server = streams.server(visit -> {
            visit.send(frame(NOW));
            visit.socket().close((short) 1000);
        });
        assertThat(streams.times(streams.client(null, false, server.uri()), 3)).startsWith(NOW, NOW, NOW);
    }

    @Test
    void aClosedClientStaysAway() throws Exception {
        var server = streams.server(visit -> visit.send(frame(NOW)));
        var client = streams.client(null, false, server.uri());
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

    @Test
    void anEndpointThatNeverAnswersTheHandshakeGivesWay() throws Exception {
        var mute = FakeJetstream.await(
                streams.vertx.createNetServer().connectHandler(it -> {}).listen(0, "127.0.0.1"));
        streams.closing(mute::close);
        var working = streams.server(visit -> visit.send(frame(NOW)));
        var client = streams.client(
                null, false, URI.create("ws://127.0.0.1:" + mute.actualPort() + "/subscribe"), working.uri());
        assertThat(streams.times(client, 1)).containsExactly(NOW);
        assertThat(client.status().reconnects()).isEqualTo(2);
    }
}
