package blogfeed.doctor;

import blogfeed.doctor.Outcome.Doubtful;
import blogfeed.doctor.Outcome.Failed;
import blogfeed.doctor.Outcome.Fine;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Whether the public name has an address. */
public final class NameCheck {
    private final String host;

    /** @param host without a port */
    public NameCheck(String host) {
        this.host = host;
    }

    public Outcome look() {
        try {
            return judged(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            return new Failed(
                    host + " has no address",
                    "nobody can reach the service by its name",
                    "give the name an A or AAAA record where its domain is managed; a new one may take an hour");
        }
    }

    private Outcome judged(InetAddress... addresses) {
        var found = host + " is "
                + Arrays.stream(addresses).map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
        if (host.equals("localhost")) {
            return new Fine(found + ", which is for trying out");
        }
        return Arrays.stream(addresses).anyMatch(NameCheck::isPrivate)
                ? new Doubtful(
                        found + ", not all of which are public",
                        "from outside such an address can't be reached; here the name may only be told otherwise than elsewhere",
                        "ask for the name from another network; if it is the same there, correct its A and AAAA records")
                : new Fine(found);
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress();
    }
}
