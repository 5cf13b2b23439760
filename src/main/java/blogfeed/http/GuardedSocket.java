package blogfeed.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;

/** Connects to allowed addresses only. Every way to an address ends here, whoever looked it up. */
final class GuardedSocket extends Socket {
    private final Predicate<InetAddress> allowed;
    private final Allowance allowance;

    GuardedSocket(Predicate<InetAddress> allowed, Allowance allowance) {
        // Without this, the JDK's own settings may send it through a SOCKS proxy, which looks names up itself.
        super(Proxy.NO_PROXY);
        this.allowed = allowed;
        this.allowance = allowance;
    }

    /** {@link #connect(SocketAddress)} comes here too. */
    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        if (!(endpoint instanceof InetSocketAddress internet)
                || internet.isUnresolved()
                || !allowed.test(internet.getAddress())) {
            throw new RefusedException(Refusal.ADDRESS, "a connection to an address that is not public");
        }
        super.connect(endpoint, timeout);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Bounded(super.getInputStream(), allowance);
    }

    private static final class Bounded extends FilterInputStream {
        private final Allowance allowance;

        Bounded(InputStream in, Allowance allowance) {
            super(in);
            this.allowance = allowance;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            allowance.spend(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            allowance.spend(Math.max(0, read));
            return read;
        }
    }
}
