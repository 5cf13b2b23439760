package blogfeed.jetstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ConnectionTest {
    private static final int LARGEST = 1_000;

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final List<Loss> losses = new ArrayList<>();

    @BeforeEach
    void connect() {
        var clock = InstantSource.system();
        var endpoint = new Endpoint(URI.create("ws://stream.example/subscribe"));
        var buffer = new FrameBuffer(LARGEST, new Whereabouts(clock, true), () -> {});
        var arrival = new Arrival(
                new Resuming(Timings.USUAL, 1, -1),
                endpoint,
                Resumption.NOW,
                buffer,
                clock,
                Timings.USUAL,
                new ConnectionLog(clock));
        channel.pipeline()
                .addLast(new Connection(
                        channel, endpoint, new Unpacker(null, LARGEST), arrival, buffer, LARGEST, losses::add));
    }

    @AfterEach
    void release() {
        channel.finishAndReleaseAll();
    }

    private void writable(boolean writable) {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, writable);
    }

    private void ping(String text) {
        channel.writeInbound(new PingWebSocketFrame(Unpooled.copiedBuffer(text, UTF_8)));
    }

    /** Else the answers would pile up in memory. */
    @Test
    void aServerThatDoesNotReadGetsNoPongs() {
        writable(false);
        ping("one");
        writable(true);
        ping("two");
        PongWebSocketFrame pong = channel.readOutbound();
        assertThat(pong.content().toString(UTF_8)).isEqualTo("two");
        pong.release();
        assertThat(channel.<Object>readOutbound()).isNull();
    }

    /** Else its decoder would go on amid what it choked on, or not at all, and nobody would know. */
    @Test
    void whateverGoesWrongEndsTheConnectionOnce() {
        channel.pipeline().fireExceptionCaught(new IllegalStateException("out of order"));
        channel.pipeline().fireExceptionCaught(new IllegalStateException("again"));
        assertThat(losses).containsExactly(Loss.broken("out of order"));
        Object said = channel.readOutbound();
        assertThat(said).isInstanceOf(CloseWebSocketFrame.class);
        ReferenceCountUtil.release(said);
    }
}
