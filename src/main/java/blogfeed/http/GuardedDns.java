package blogfeed.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import okhttp3.Dns;

/** Tells no address of a name that has one which must not be reached. */
final class GuardedDns implements Dns {
    /** A stranger's name may have hundreds, and they would be tried in turn. */
    private static final int MOST = 6;

    private final Dns names;
    private final Predicate<InetAddress> allowed;

    GuardedDns(Dns names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var addresses = names.lookup(host);
        if (!addresses.stream().allMatch(allowed)) {
            var refused = new UnknownHostException(host);
            refused.initCause(new RefusedException(Refusal.ADDRESS, "a name of an address that is not public"));
            throw refused;
        }
        return addresses.subList(0, Math.min(MOST, addresses.size()));
    }
}
