package blogfeed.http;

import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/** The connections of one call: to allowed addresses only, and with a bound on what they bring. */
final class GuardedSockets extends SocketFactory {
    private final Predicate<InetAddress> allowed;
    private final Allowance allowance;

    GuardedSockets(Predicate<InetAddress> allowed, Allowance allowance) {
        this.allowed = allowed;
        this.allowance = allowance;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(allowed, allowance);
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("connects before anybody asks for it");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        return createSocket(address, port);
    }
}
