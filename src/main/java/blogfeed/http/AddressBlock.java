package blogfeed.http;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses with the same first bits. */
record AddressBlock(BigInteger first, int bits, int shift) {
    /** @param written such as {@code 10.0.0.0/8}, with an address that is a literal */
    static AddressBlock of(String written) {
        int slash = written.indexOf('/');
        var bytes = literal(written.substring(0, slash)).getAddress();
        int shift = 8 * bytes.length - Integer.parseInt(written.substring(slash + 1));
        return new AddressBlock(new BigInteger(1, bytes).shiftRight(shift), 8 * bytes.length, shift);
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address: " + address, e);
        }
    }

    boolean contains(byte[] address) {
        return 8 * address.length == bits
                && new BigInteger(1, address).shiftRight(shift).equals(first);
    }
}
