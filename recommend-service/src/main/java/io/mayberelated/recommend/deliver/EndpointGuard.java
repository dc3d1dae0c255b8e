package io.mayberelated.recommend.deliver;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps subscribers from having us call what only we can reach. An address is looked at twice: its form when somebody
 * registers it, and what it resolves to each time before we connect, to exactly that address. A name may lead somewhere
 * else the next time it is looked up, so what was looked up for the check is what is used.
 */
public final class EndpointGuard {
    private static final int URL_CHARS_MAX = 2_000;
    /** Who resolves such a host may take it for an address: octal, hexadecimal, or with fewer parts. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern PLAIN_IPV4 = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    /** Looks a name up. */
    public interface Names {
        List<InetAddress> lookUp(String host) throws UnknownHostException;

        /** As this machine does it. */
        static Names ofThisMachine() {
            return host -> List.of(InetAddress.getAllByName(host));
        }
    }

    /** An endpoint that is not called, and why. */
    public static final class Forbidden extends Exception {
        Forbidden(String because) {
            super(because);
        }
    }

    private final Names names;
    private final Set<String> allowedHosts;
    private final List<AddressBlock> allowedBlocks;

    /** @param allowed hosts, addresses and blocks of addresses that the operator vouches for, also without TLS */
    public EndpointGuard(Names names, Set<String> allowed) {
        this.names = names;
        this.allowedBlocks = allowed.stream().flatMap(EndpointGuard::block).toList();
        this.allowedHosts = allowed.stream()
                .filter(entry -> block(entry).findAny().isEmpty())
                .map(entry -> entry.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is wrong with the form of an address, if anything. */
    public Optional<String> objection(URI url) {
        if (url.toString().length() > URL_CHARS_MAX) {
            return Optional.of("expected at most %,d characters".formatted(URL_CHARS_MAX));
        }
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Optional.of("expected an address with a host name or a plain IP address, without user or fragment");
        }
        if (ENDS_IN_NUMBER.matcher(url.getHost()).matches()
                && !PLAIN_IPV4.matcher(url.getHost()).matches()) {
            return Optional.of("expected an IP address of four decimal numbers");
        }
        if (!isTls(url) && !(isHttp(url) && isAllowed(url.getHost()))) {
            return Optional.of("expected an address that begins with https://");
        }
        return literal(url.getHost())
                .filter(address -> !isAllowed(url.getHost(), address))
                .map(_ -> "expected a public address");
    }

    /** The address to connect to. All that a name leads to must be public; one that is not shows that something is wrong. */
    InetAddress resolve(URI url) throws Forbidden {
        Optional<String> objection = objection(url);
        if (objection.isPresent()) {
            throw new Forbidden(objection.get());
        }
        try {
            List<InetAddress> addresses = names.lookUp(unbracketed(url.getHost()));
            if (addresses.isEmpty()) {
                throw new Forbidden("the host has no address");
            }
            if (!addresses.stream().allMatch(address -> isAllowed(url.getHost(), address))) {
                throw new Forbidden("the host leads to an address that is not public");
            }
            return addresses.getFirst();
        } catch (UnknownHostException e) {
            throw new Forbidden("the host is not known");
        }
    }

    static boolean isTls(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static boolean isHttp(URI url) {
        return "http".equalsIgnoreCase(url.getScheme());
    }

    private boolean isAllowed(String host) {
        return allowedHosts.contains(host.toLowerCase(Locale.ROOT))
                || literal(host).filter(this::isInAllowedBlock).isPresent();
    }

    private boolean isAllowed(String host, InetAddress address) {
        return isAllowed(host)
                || isInAllowedBlock(address)
                || AddressBlock.SPECIAL.stream().noneMatch(block -> block.has(address));
    }

    private boolean isInAllowedBlock(InetAddress address) {
        return allowedBlocks.stream().anyMatch(block -> block.has(address));
    }

    /** The address that a host is written as; {@link URI} takes only the usual forms for one. */
    private static Optional<InetAddress> literal(String host) {
        return block(unbracketed(host)).map(AddressBlock::first).findFirst();
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Stream<AddressBlock> block(String text) {
        try {
            return Stream.of(AddressBlock.parse(text));
        } catch (IllegalArgumentException name) {
            return Stream.empty();
        }
    }
}
