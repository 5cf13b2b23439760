package blogfeed.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the public internet from all others, by the registries of special addresses that IANA keeps (RFC 6890).
 *
 * <p>Of IPv6 only what is handed out as global unicast counts as public, less what tunnels to an IPv4 address of anybody's choice.
 */
final class PublicAddresses {
    private static final List<AddressBlock> SPECIAL = Stream.of(
                    // this network, private, CGNAT, loopback, link-local with the clouds' metadata, private
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    // where one cloud answers its machines, though the address is a public one
                    "168.63.129.16/32",
                    // protocols, documentation, AS112, AMT, 6to4 relays
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    // private, AS112, benchmarking, documentation
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    // multicast; reserved, with broadcast
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // protocols with Teredo and benchmarking, documentation, 6to4, AS112, the former 6bone,
                    // documentation
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "2620:4f:8000::/48",
                    "3ffe::/16",
                    "3fff::/20")
            .map(AddressBlock::of)
            .toList();

    private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3");

    /** On a network without IPv4, every host that has nothing else is reached through it (RFC 6052). */
    private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        var bytes = address.getAddress();
        if (NAT64.contains(bytes)) {
            return contain(lastFour(bytes));
        }
        return (bytes.length == 4 || GLOBAL_UNICAST.contains(bytes))
                && SPECIAL.stream().noneMatch(block -> block.contains(bytes));
    }

    private static InetAddress lastFour(byte[] bytes) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
