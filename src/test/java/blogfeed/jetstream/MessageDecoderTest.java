package blogfeed.jetstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class MessageDecoderTest {
    private static final int LARGEST = 100_000;
    private static final int[] LENGTHS = {0, 1, 125, 126, 127, 500, 65_535, 65_536, LARGEST};

    /** What came out, in its order: messages as their text, all else as frames of some kind. */
    private final List<String> seen = new ArrayList<>();

    private final EmbeddedChannel channel = new EmbeddedChannel(new MessageDecoder(this::message, LARGEST));

    private void message(ByteBuf bytes, int from, int length) {
        takeFrames();
        seen.add(bytes.toString(from, length, UTF_8));
    }

    private void takeFrames() {
        for (WebSocketFrame frame = channel.readInbound(); frame != null; frame = channel.readInbound()) {
            seen.add(named(frame));
            frame.release();
        }
    }

    private static String named(WebSocketFrame frame) {
        return frame.getClass().getSimpleName() + frame.isFinalFragment() + " "
                + frame.content().toString(UTF_8);
    }

    private void receive(ByteBuf bytes) {
        channel.writeInbound(bytes);
        takeFrames();
    }

    private static ByteBuf encoded(List<WebSocketFrame> frames) {
        var encoder = new EmbeddedChannel(new WebSocket13FrameEncoder(false));
        var all = Unpooled.buffer();
        frames.forEach(encoder::writeOutbound);
        for (ByteBuf part = encoder.readOutbound(); part != null; part = encoder.readOutbound()) {
            all.writeBytes(part);
            part.release();
        }
        return all;
    }

    @Test
    void aMessageOfOneFrameTakesTheShortcutWhereverItIsCut() {
        for (var length : LENGTHS) {
            var text = "x".repeat(length);
            var bytes = encoded(List.of(
                    new TextWebSocketFrame(text), new BinaryWebSocketFrame(Unpooled.copiedBuffer("end", UTF_8))));
            for (int cut = 0; cut < Math.min(bytes.readableBytes(), 20); cut++) {
                seen.clear();
                receive(bytes.copy(0, cut));
                receive(bytes.copy(cut, bytes.readableBytes() - cut));
                assertThat(seen).containsExactly(text, "end");
            }
        }
    }

    @Test
    void anySequenceOfFramesComesOutInItsOrderHoweverItIsCut() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            seen.clear();
            var frames = frames(random);
            var expected = frames.stream().map(MessageDecoderTest::expected).toList();
            var bytes = encoded(frames);
            while (bytes.isReadable()) {
                receive(bytes.readBytes(1 + random.nextInt(Math.min(bytes.readableBytes(), 5_000))));
            }
            assertThat(seen).as("seed %d, round %d", seed, round).isEqualTo(expected);
        }
    }

    private static String expected(WebSocketFrame frame) {
        return frame instanceof TextWebSocketFrame && frame.isFinalFragment()
                ? frame.content().toString(UTF_8)
                : named(frame);
    }

    private static List<WebSocketFrame> frames(Random random) {
        var frames = new ArrayList<WebSocketFrame>();
        for (int i = 0; i < 20; i++) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    frames.add(new TextWebSocketFrame(false, 0, text(random)));
                    for (int fragments = random.nextInt(3); fragments > 0; fragments--) {
                        frames.add(new ContinuationWebSocketFrame(false, 0, text(random)));
                        frames.add(ping(random));
                    }
                    frames.add(new ContinuationWebSocketFrame(true, 0, text(random)));
                }
                case 1 -> frames.add(ping(random));
                default -> frames.add(new TextWebSocketFrame(text(random)));
            }
        }
        return frames;
    }

    private static WebSocketFrame ping(Random random) {
        return new PingWebSocketFrame(Unpooled.copiedBuffer("ping" + random.nextInt(), UTF_8));
    }

    private static String text(Random random) {
        return random.nextInt() + "x".repeat(random.nextInt(20) == 0 ? 70_000 : random.nextInt(300));
    }

    @Test
    void whatIsTooLargeOrWrongIsRefused() {
        var reserved = Unpooled.wrappedBuffer(new byte[] {(byte) 0xc1, 1, 'x'});
        var longerThanNeedBe = Unpooled.wrappedBuffer(new byte[] {(byte) 0x81, 126, 0, 1, 'x'});
        var negative = Unpooled.wrappedBuffer(new byte[] {(byte) 0x81, 127, -1, 0, 0, 0, 0, 0, 0, 0});
        var tooLarge = encoded(List.of(new TextWebSocketFrame("x".repeat(LARGEST + 1))));
        var amidFragments = encoded(List.of(new TextWebSocketFrame(false, 0, "one"), new TextWebSocketFrame("two")));
        for (var bytes : List.of(reserved, longerThanNeedBe, negative, tooLarge, amidFragments)) {
            var fresh = new EmbeddedChannel(new MessageDecoder(this::message, LARGEST));
            var begin = ByteBufUtil.hexDump(bytes, 0, 3);
            assertThat(catchThrowable(() -> fresh.writeInbound(bytes)))
                    .as(begin)
                    .isInstanceOf(CorruptedWebSocketFrameException.class);
            fresh.finishAndReleaseAll();
        }
        assertThat(seen).isEmpty();
    }

    /** Else a channel that is paused would be read all the same. */
    @Test
    void messagesAreNoReasonToAskForMore() {
        var reads = new AtomicInteger();
        var paused = new EmbeddedChannel(
                new ChannelOutboundHandlerAdapter() {
                    @Override
                    public void read(ChannelHandlerContext context) {
                        reads.incrementAndGet();
                    }
                },
                new MessageDecoder(this::message, LARGEST));
        paused.config().setAutoRead(false);
        reads.set(0);
        paused.writeInbound(encoded(List.of(new TextWebSocketFrame("one"))));
        assertThat(seen).containsExactly("one");
        assertThat(reads).hasValue(0);
    }
}
