package io.mayberelated.recommend.deliver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** A block of addresses that begin with the same bits, as in {@code 10.0.0.0/8}. */
record AddressBlock(InetAddress first, int bits) {
    /**
     * What is no public unicast address: the special-purpose registries of IANA (RFC 6890 and its updates), multicast, and
     * the IPv6 forms in which an IPv4 address can hide. {@link InetAddress} knows only a part of them.
     */
    static final List<AddressBlock> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(AddressBlock::parse)
            .toList();

    /** @throws IllegalArgumentException when it is neither an address nor a block */
    static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (!address.matches("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}")) { // a name would be looked up
            throw new IllegalArgumentException("not an address: '%s'".formatted(text));
        }
        try {
            InetAddress first = InetAddress.getByName(address);
            int most = first.getAddress().length * 8;
            int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > most) {
                throw new IllegalArgumentException("not a block of addresses: '%s'".formatted(text));
            }
            return new AddressBlock(first, bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: '%s'".formatted(text), e);
        }
    }

    boolean has(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
