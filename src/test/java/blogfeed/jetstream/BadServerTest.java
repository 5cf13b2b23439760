package blogfeed.jetstream;

import static blogfeed.jetstream.LiveStreams.NOW;
import static blogfeed.jetstream.LiveStreams.SECOND;
import static blogfeed.jetstream.LiveStreams.frame;
import static blogfeed.jetstream.RawServer.bytes;
import static blogfeed.jetstream.RawServer.joined;
import static blogfeed.jetstream.RawServer.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blogfeed.jetstream.RawServer.Script;
import blogfeed.wire.Wire;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that misbehave, byte by byte: the client gives them up for a clear reason, leaves, and has what came before. */
@Timeout(60)
final class BadServerTest {
    private static final long FIRST = NOW - 5 * SECOND;
    private static final long SECOND_ONE = FIRST + 1;

    /** The visit that follows: something that was sent before, so that it joins, and something new. */
    private static final List<Long> NEXT = List.of(NOW - 10 * SECOND, NOW + SECOND);

    private static final Script GOOD = peer -> {
        peer.send(joined(peer.welcome(), text(frame(NEXT.get(0)), frame(NEXT.get(1)))));
        peer.await();
    };

    private final LiveStreams streams = new LiveStreams();

    @AfterEach
    void closeAll() throws Exception {
        streams.close();
    }

    /** The client reads these events of a server that does that, gives it up for that reason, and goes on. */
    private void goesOn(String reason, Script bad, Long... before) throws Exception {
        var server = streams.closing(new RawServer(bad, GOOD));
        var client = streams.client(null, false, server.uri());
        assertThat(streams.times(client, before.length + NEXT.size()))
                .isEqualTo(Stream.concat(Stream.of(before), NEXT.stream()).toList());
        assertThat(client.status().lastError()).contains(reason).hasSizeLessThan(400);
        assertThat(client.status().reconnects()).isEqualTo(1);
        server.lastWords(0);
    }

    private static Script answering(String answer) {
        return peer -> {
            peer.answer(answer);
            peer.await();
        };
    }

    @Test
    void silence() throws Exception {
        goesOn("no answer within 2 s", RawServer.Peer::await);
    }

    @Test
    void leavingAtOnce() throws Exception {
        goesOn("closed before it answered", peer -> {});
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\n\\r\\nhello,              refused with HTTP 200 hello",
        "HTTP/1.1 302 Found\\r\\nLocation: /\\r\\nContent-Length: 0\\r\\n\\r\\n, refused with HTTP 302",
        "HTTP/1.1 503 Sorry\\r\\nContent-Length: 999999999\\r\\n\\r\\nsoon,       refused with HTTP 503 soon",
        "HTTP/1.1 503 Sorry\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n4\\r\\nsoon\\r\\n, refused with HTTP 503 soon",
        "HTTP/1.1 101 Yes\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\nSec-WebSocket-Accept: no\\r\\n\\r\\n, challenge",
        "HTTP/1.1 101 Yes\\r\\n\\r\\n, upgrade",
        "SSH-2.0-Something\\r\\n\\r\\n, SSH",
    })
    void anAnswerThatIsNoWebsocket(String answer, String reason) throws Exception {
        goesOn(reason, answering(answer.replace("\\r\\n", "\r\n")));
    }

    @Test
    void aDictionaryThatComesByteByByte() throws Exception {
        streams.compression = Compression.USUAL;
        var asked = new CompletableFuture<String>();
        var server = streams.closing(new RawServer(
                peer -> {
                    peer.answer("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n");
                    while (!peer.leavesWithin(Duration.ofMillis(100))) {
                        peer.send(new byte[1]);
                    }
                },
                peer -> asked.complete(peer.request())));
        streams.client(null, false, server.secondUri());
        assertThat(asked.get(20, TimeUnit.SECONDS))
                .contains(Wire.SUBSCRIBE_EVENTS)
                .doesNotContain("zstdDictionary");
        server.lastWords(0);
    }

    @Test
    void headersWithoutEnd() throws Exception {
        goesOn("header", peer -> {
            peer.answer("HTTP/1.1 101 Yes\r\n");
            while (true) {
                peer.send("More: and more\r\n".getBytes(UTF_8));
            }
        });
    }

    @Test
    void aRefusalWithoutEnd() throws Exception {
        goesOn("refused with HTTP 503 soon", peer -> {
            peer.answer("HTTP/1.1 503 Sorry\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                peer.send("4\r\nsoon\r\n".getBytes(UTF_8));
            }
        });
    }

    @Test
    void aRefusalInPieces() throws Exception {
        var body = "{\"error\":\"CursorTooOld\",\"message\":\"ask later\"}";
        goesOn("refused with HTTP 400 CursorTooOld: ask later", peer -> {
            peer.request();
            peer.sendOneByOne(
                    ("HTTP/1.1 400 No\r\nContent-Length: " + body.length() + "\r\n\r\n" + body).getBytes(UTF_8));
            peer.await();
        });
    }

    @Test
    void everyByteByItself() throws Exception {
        goesOn(
                "closed with 1011 tired",
                peer -> {
                    peer.sendOneByOne(joined(
                            peer.welcome(),
                            text(frame(FIRST), frame(SECOND_ONE)),
                            bytes(new CloseWebSocketFrame(1011, "tired"))));
                    peer.await();
                },
                FIRST,
                SECOND_ONE);
    }

    @Test
    void framesInTheSameSegmentAsTheHandshake() throws Exception {
        goesOn(
                "closed without a word",
                peer -> {
                    var second = text(frame(SECOND_ONE));
                    var half = second.length / 2;
                    peer.send(joined(peer.welcome(), text(frame(FIRST)), Arrays.copyOf(second, half)));
                    peer.send(Arrays.copyOfRange(second, half, second.length));
                    peer.send(bytes(new CloseWebSocketFrame()));
                    peer.await();
                },
                FIRST,
                SECOND_ONE);
    }

    @Test
    void aResetAmidAFrame() throws Exception {
        var read = new CountDownLatch(1);
        Script resetting = peer -> {
            peer.send(joined(peer.welcome(), text(frame(FIRST)), Arrays.copyOf(text(frame(SECOND_ONE)), 20)));
            awaitUnchecked(read);
            peer.socket.setSoLinger(true, 0);
        };
        var server = streams.closing(new RawServer(resetting, GOOD));
        var client = streams.client(null, false, server.uri());
        assertThat(streams.times(client, 1)).containsExactly(FIRST);
        read.countDown();
        assertThat(streams.times(client, 2)).isEqualTo(NEXT);
        assertThat(client.status().lastError()).contains("reset");
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFrameThatBreaksTheRules() throws Exception {
        goesOn(
                "RSV",
                peer -> {
                    peer.send(joined(peer.welcome(), text(frame(FIRST)), new byte[] {(byte) 0xc1, 1, 'x'}));
                    peer.await();
                },
                FIRST);
    }

    @Test
    void goingOnAfterWeSaidGoodbye() throws Exception {
        goesOn(
                "a message of fragments of more than 65536 bytes",
                peer -> {
                    peer.send(joined(peer.welcome(), text(frame(FIRST))));
                    peer.send(bytes(
                            new TextWebSocketFrame(false, 0, "x".repeat(40_000)),
                            new ContinuationWebSocketFrame(false, 0, "x".repeat(40_000))));
                    peer.send(bytes(new ContinuationWebSocketFrame(true, 0, "x")));
                    while (true) {
                        peer.send(text(frame(SECOND_ONE)));
                    }
                },
                FIRST);
    }

    /** Servers of the second wire close on any message of a client. */
    @Test
    void pingsAreAnsweredAndNothingElseIsSaid() throws Exception {
        var pings = Stream.of("a", "b", "c").map(it -> it.repeat(125)).toList();
        var half = frame(SECOND_ONE).length() / 2;
        var server = streams.closing(new RawServer(peer -> {
            peer.send(joined(
                    peer.welcome(),
                    bytes(ping(pings.get(0))),
                    text(frame(FIRST)),
                    bytes(
                            new TextWebSocketFrame(false, 0, frame(SECOND_ONE).substring(0, half)),
                            ping(pings.get(1)),
                            new ContinuationWebSocketFrame(
                                    true, 0, frame(SECOND_ONE).substring(half)),
                            ping(pings.get(2)))));
            peer.await();
        }));
        var client = streams.client(null, false, server.uri());
        assertThat(streams.times(client, 2)).containsExactly(FIRST, SECOND_ONE);
        client.close();
        var goodbye = bytes(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE));
        assertThat(saidBy(server.lastWords(0)))
                .startsWith(pings.stream().map(it -> "PongWebSocketFrame " + it).toArray(String[]::new))
                .last()
                .asString()
                .startsWith("CloseWebSocketFrame");
        assertThat(server.lastWords(0)).hasSize(3 * (2 + 4 + 125) + 4 + goodbye.length);
    }

    private static WebSocketFrame ping(String text) {
        return new PingWebSocketFrame(Unpooled.copiedBuffer(text, UTF_8));
    }

    /** Frames of a client are masked, which the decoder insists on. */
    private static List<String> saidBy(byte[] client) {
        var decoder = new EmbeddedChannel(new WebSocket13FrameDecoder(true, false, 1_000));
        decoder.writeInbound(Unpooled.wrappedBuffer(client));
        var frames = new ArrayList<String>();
        for (WebSocketFrame frame = decoder.readInbound(); frame != null; frame = decoder.readInbound()) {
            frames.add(frame.getClass().getSimpleName() + " " + frame.content().toString(UTF_8));
            frame.release();
        }
        return frames;
    }

    @Test
    void aFrameAsLargeAsAnyMayBe() throws Exception {
        streams.largestMessage = 8 << 20;
        var large =
                frame(FIRST) + " ".repeat(streams.largestMessage - frame(FIRST).length());
        goesOn(
                "cut off",
                peer -> {
                    peer.send(joined(peer.welcome(), text(large, frame(SECOND_ONE))));
                    peer.socket.shutdownOutput();
                    peer.await();
                },
                FIRST,
                SECOND_ONE);
    }

    @Test
    void leavingWhileItsEventsWaitToBeRead() throws Exception {
        var padding = " ".repeat(50_000);
        var count = 200;
        var most = new CountDownLatch(1);
        Script leaving = peer -> {
            peer.send(peer.welcome());
            for (int i = 0; i < count; i++) {
                peer.send(text(frame(FIRST + i) + padding));
                if (i == count / 2) {
                    most.countDown();
                }
            }
        };
        var server = streams.closing(new RawServer(leaving, GOOD));
        var client = streams.client(null, false, server.uri());
        assertThat(most.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(streams.times(client, count + NEXT.size()))
                .isEqualTo(Stream.concat(LongStream.range(FIRST, FIRST + count).boxed(), NEXT.stream())
                        .toList());
        assertThat(client.status().lastError()).contains("cut off");
    }
}
