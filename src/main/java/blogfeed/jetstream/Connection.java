package blogfeed.jetstream;

import blogfeed.wire.Mark;
import blogfeed.wire.ServerNotice;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One websocket connection: joins fragments, unpacks, fills the buffer, is not read while that is full, and tells once how
 * it ended. Sends no message, since servers of the second wire close on any word of ours. Lives on one event loop.
 */
final class Connection extends SimpleChannelInboundHandler<WebSocketFrame> implements MessageDecoder.Messages {
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private final Channel channel;
    private final Endpoint endpoint;
    private final Unpacker unpacker;
    private final Arrival arrival;
    private final FrameBuffer buffer;
    private final int largestMessage;
    private final Consumer<Loss> onLoss;
    private final Mark mark = new Mark();
    private final long opened = System.nanoTime();
    private ByteBuf fragments = Unpooled.buffer(0);
    private boolean paused;
    private boolean over;
    private long frames;
    private long tooLarge;

    Connection(
            Channel channel,
            Endpoint endpoint,
            Unpacker unpacker,
            Arrival arrival,
            FrameBuffer buffer,
            int largestMessage,
            Consumer<Loss> onLoss) {
        this.channel = channel;
        this.endpoint = endpoint;
        this.unpacker = unpacker;
        this.arrival = arrival;
        this.buffer = buffer;
        this.largestMessage = largestMessage;
        this.onLoss = onLoss;
    }

    boolean paused() {
        return paused;
    }

    void resume() {
        if (paused) {
            paused = false;
            channel.config().setAutoRead(true);
        }
    }

    /** How long it has brought frames, or zero if it brought none. */
    Duration age() {
        return frames == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - opened);
    }

    long frames() {
        return frames;
    }

    /** How many compressed messages were left out because unpacked they would be larger than any frame may be. */
    long tooLarge() {
        return tooLarge;
    }

    /** Gives it up for that reason. */
    void end(Loss loss) {
        if (!over) {
            over = true;
            channel.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE));
            channel.eventLoop().schedule(() -> channel.close(), GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
            unpacker.close();
            onLoss.accept(loss);
        }
    }

    @Override
    public void message(ByteBuf bytes, int from, int length) {
        if (over) {
            return;
        }
        frames++;
        var unpacked = unpacker.unpack(bytes, from, length);
        if (unpacked == Unpacker.TOO_LARGE) {
            tooLarge++;
        } else if (unpacked == Unpacker.UNREADABLE) {
            end(new Loss(Loss.Why.NOT_UNPACKED, "a message can't be unpacked"));
        } else {
            unpacked(unpacker.bytes(), unpacked, length);
        }
    }

    private void unpacked(byte[] frame, int length, int wireBytes) {
        mark.read(frame, 0, length);
        var loss = mark.found() ? arrival.pass(mark) : notice(frame, length);
        if (loss != null) {
            end(loss);
        } else if (buffer.add(endpoint.name(), mark, frame, 0, length, wireBytes)) {
            paused = true;
            channel.config().setAutoRead(false);
        }
    }

    private @Nullable Loss notice(byte[] frame, int length) {
        return endpoint.generation() == Generation.FIRST
                ? null
                : ServerNotice.read(frame, length).map(arrival::hear).orElse(null);
    }

    /** What is not a message of one frame. */
    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close) {
            end(Loss.closed(close.statusCode(), close.reasonText()));
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        } else if (frame instanceof PingWebSocketFrame) {
            pong(frame);
        } else if (!(frame instanceof PongWebSocketFrame) && !over) {
            fragment(frame);
        }
    }

    /** Not to a server that does not read: the answers would pile up. */
    private void pong(WebSocketFrame ping) {
        if (channel.isWritable()) {
            channel.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        }
    }

    private void fragment(WebSocketFrame frame) {
        fragments.writeBytes(frame.content());
        if (fragments.readableBytes() > largestMessage) {
            end(new Loss(Loss.Why.OVERSIZED, "a message of fragments of more than " + largestMessage + " bytes"));
        } else if (frame.isFinalFragment()) {
            message(fragments, fragments.readerIndex(), fragments.readableBytes());
            fragments = Unpooled.buffer(0);
        }
    }

    /** Whatever went wrong, what comes now can't be trusted to follow what came. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var tooLarge = cause instanceof CorruptedWebSocketFrameException corrupted
                && corrupted.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG);
        end(new Loss(tooLarge ? Loss.Why.OVERSIZED : Loss.Why.BROKEN, Loss.told(cause)));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end(Loss.broken("cut off"));
        context.fireChannelInactive();
    }
}
