package blogfeed.jetstream;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.List;

/**
 * Netty's decoder of frames (<a href="https://www.rfc-editor.org/rfc/rfc6455#section-5.2">RFC 6455, section 5.2</a>) with a
 * shortcut: a message that is one whole frame, as nearly all are, is handed over where it lies in the received bytes.
 * Every other frame, and everything wrong, is left to Netty.
 */
final class MessageDecoder extends WebSocket13FrameDecoder {
    /** Whoever reads the messages. */
    interface Messages {
        /** A message, whose bytes are there until this returns. */
        void message(ByteBuf bytes, int from, int length);
    }

    private static final int FINAL_TEXT = 0x81;
    private static final int FINAL_BINARY = 0x82;

    /** Instead of a length, which follows in so many bytes; a bit above both tells of a mask. */
    private static final int IN_TWO_BYTES = 126;

    private static final int IN_EIGHT_BYTES = 127;

    /** Instead of a length: what begins here is not for the shortcut. */
    private static final int OTHER = -1;

    /** Instead of a length: not all of it is here. */
    private static final int INCOMPLETE = -2;

    private final Messages messages;
    private final int largest;
    private boolean nettyWithinFrame;
    private boolean nettyWithinMessage;

    MessageDecoder(Messages messages, int largest) {
        super(WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(false)
                .maxFramePayloadLength(largest)
                .build());
        this.messages = messages;
        this.largest = largest;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
        while (!nettyWithinFrame && !nettyWithinMessage) {
            var length = lengthOfMessage(in);
            if (length == INCOMPLETE) {
                return;
            }
            if (length == OTHER) {
                break;
            }
            in.skipBytes(headOf(length));
            messages.message(in, in.readerIndex(), length);
            in.skipBytes(length);
        }
        decodeByNetty(context, in, out);
    }

    /** Netty's would read on while the channel is paused, as it knows of no messages that took the shortcut. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        discardSomeReadBytes();
        context.fireChannelReadComplete();
    }

    private void decodeByNetty(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
        var before = out.size();
        nettyWithinFrame = true;
        super.decode(context, in, out);
        nettyWithinFrame = out.size() == before;
        if (!nettyWithinFrame && out.get(before) instanceof WebSocketFrame frame && isData(frame)) {
            nettyWithinMessage = !frame.isFinalFragment();
        }
    }

    private static boolean isData(WebSocketFrame frame) {
        return frame instanceof TextWebSocketFrame
                || frame instanceof BinaryWebSocketFrame
                || frame instanceof ContinuationWebSocketFrame;
    }

    /** The length of the message whose only frame begins here, or {@link #OTHER} or {@link #INCOMPLETE}. */
    private int lengthOfMessage(ByteBuf in) {
        var readable = in.readableBytes();
        if (readable < 2) {
            return INCOMPLETE;
        }
        var at = in.readerIndex();
        var first = in.getUnsignedByte(at);
        if (first != FINAL_TEXT && first != FINAL_BINARY) {
            return OTHER;
        }
        var second = in.getUnsignedByte(at + 1);
        var head = second < IN_TWO_BYTES ? 2 : second == IN_TWO_BYTES ? 4 : 10;
        if (readable < head) {
            return INCOMPLETE;
        }
        long length = head == 2 ? second : head == 4 ? in.getUnsignedShort(at + 2) : in.getLong(at + 2);
        if (second > IN_EIGHT_BYTES || length < 0 || length > largest || headOf(length) != head) {
            return OTHER;
        }
        return readable - head < length ? INCOMPLETE : (int) length;
    }

    /** How long the head of a frame without a mask is, written as short as it must be. */
    private static int headOf(long length) {
        return length < IN_TWO_BYTES ? 2 : length < 1 << Short.SIZE ? 4 : 10;
    }
}
