package blogfeed.jetstream;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opens websockets. Vert.x connects and Netty shakes hands, as in Vert.x's own client; but what comes then is read from the
 * channel itself, because what that client makes of every frame costs as much again as all that the event loop has to do.
 */
final class WebSockets {
    /** Of the body of a refusal, which may have no end; an XRPC error is shorter by far. */
    private static final int MOST_OF_REFUSAL = 1 << 14;

    /** Kept in a field because Vert.x closes a client, and its connections, that nothing refers to. */
    private final NetClient client;

    private final int largestMessage;

    WebSockets(Vertx vertx, int largestMessage) {
        this.client = vertx.createNetClient();
        this.largestMessage = largestMessage;
    }

    /** The server answered, but not with a websocket. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int status;
        private final transient byte[] body;

        RefusedException(int status, byte[] body) {
            super("HTTP " + status);
            this.status = status;
            this.body = body;
        }

        int status() {
            return status;
        }

        byte[] body() {
            return body;
        }
    }

    /**
     * Opens one.
     *
     * @param timeout for each of connecting and the answer to the handshake
     * @param opened makes what reads it, before the first frame is read; runs on the event loop of the channel
     */
    Future<Void> open(Subscription subscription, Duration timeout, Function<Channel, Connection> opened) {
        return client.connect(subscription.options(timeout)).compose(socket -> {
            var upgrade = new Upgrade(handshaker(subscription), opened);
            upgrade.begin((NetSocketInternal) socket, timeout);
            return upgrade.done.future();
        });
    }

    void close() {
        client.close();
    }

    private WebSocketClientHandshaker handshaker(Subscription subscription) {
        return WebSocketClientHandshakerFactory.newHandshaker(
                subscription.address(), WebSocketVersion.V13, null, false, EmptyHttpHeaders.INSTANCE, largestMessage);
    }

    /** Waits for the answer to the handshake, and gives way to the connection. */
    private final class Upgrade extends SimpleChannelInboundHandler<HttpObject> {
        private final WebSocketClientHandshaker handshaker;
        private final Function<Channel, Connection> opened;
        private final Promise<Void> done = Promise.promise();
        private @Nullable FullHttpResponse answer;

        Upgrade(WebSocketClientHandshaker handshaker, Function<Channel, Connection> opened) {
            this.handshaker = handshaker;
            this.opened = opened;
        }

        void begin(NetSocketInternal socket, Duration timeout) {
            var last = socket.channelHandlerContext();
            for (var handler : new ChannelHandler[] {new HttpClientCodec(), this}) {
                last.pipeline().addBefore(last.name(), null, handler);
            }
            var channel = last.channel();
            handshaker.handshake(channel).addListener(sent -> {
                if (!sent.isSuccess()) {
                    fail(channel, sent.cause());
                }
            });
            channel.eventLoop()
                    .schedule(
                            () -> fail(channel, new TimeoutException("no answer within " + timeout.toSeconds() + " s")),
                            timeout.toMillis(),
                            TimeUnit.MILLISECONDS);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
            if (part.decoderResult().isFailure()) {
                fail(context.channel(), part.decoderResult().cause());
                return;
            }
            if (part instanceof HttpResponse head) {
                answer = withRoomForBody(head);
            }
            var whole = Objects.requireNonNull(answer);
            if (part instanceof HttpContent content) {
                whole.content().writeBytes(content.content());
            }
            if (part instanceof LastHttpContent || whole.content().readableBytes() >= MOST_OF_REFUSAL) {
                answered(context, whole);
            }
        }

        private static FullHttpResponse withRoomForBody(HttpResponse head) {
            return new DefaultFullHttpResponse(
                    head.protocolVersion(),
                    head.status(),
                    Unpooled.buffer(0),
                    head.headers(),
                    EmptyHttpHeaders.INSTANCE);
        }

        private void answered(ChannelHandlerContext context, FullHttpResponse response) {
            if (refuses(response)) {
                fail(context.channel(), refusal(response));
                return;
            }
            handshaker.finishHandshake(context.channel(), response);
            var connection = opened.apply(context.channel());
            var pipeline = context.pipeline();
            // Netty lets the first bytes of frames through only after this.
            pipeline.replace(WebSocket13FrameDecoder.class, null, new MessageDecoder(connection, largestMessage));
            pipeline.replace(this, null, connection);
            done.complete();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            fail(context.channel(), cause);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            fail(context.channel(), new IOException("closed before it answered"));
            context.fireChannelInactive();
        }

        /** For that cause, or because the answer was a refusal, however much of it came. */
        private void fail(Channel channel, Throwable cause) {
            if (done.tryFail(answer != null && refuses(answer) ? refusal(answer) : cause)) {
                channel.close();
            }
        }

        private static boolean refuses(HttpResponse answer) {
            return !answer.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
        }

        private static RefusedException refusal(FullHttpResponse answer) {
            return new RefusedException(answer.status().code(), ByteBufUtil.getBytes(answer.content()));
        }
    }
}
