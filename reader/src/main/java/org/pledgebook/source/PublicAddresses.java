package org.pledgebook.source;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which addresses are on the public internet, by the IANA special-purpose registries: all of IPv4
 * but the listed blocks, and of IPv6 only global unicast less the listed blocks. Addresses that
 * carry an IPv4 address inside (mapped, NAT64, 6to4, Teredo) are refused whatever they carry.
 */
final class PublicAddresses implements Predicate<InetAddress> {
  private static final List<Block> NOT_PUBLIC =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 3),
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("2002::", 16),
          Block.of("3fff::", 20));

  private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

  @Override
  public boolean test(InetAddress address) {
    boolean candidate = address.getAddress().length == 4 || GLOBAL_UNICAST.contains(address);
    return candidate && NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
  }

  /** Addresses that begin with the same bits. */
  private record Block(int bytes, BigInteger prefix, int shift) {
    static Block of(String start, int bits) {
      try {
        // A literal is not looked up.
        byte[] address = InetAddress.getByName(start).getAddress();
        int shift = address.length * 8 - bits;
        return new Block(address.length, new BigInteger(1, address).shiftRight(shift), shift);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(start, e);
      }
    }

    boolean contains(InetAddress address) {
      byte[] raw = address.getAddress();
      return raw.length == bytes && new BigInteger(1, raw).shiftRight(shift).equals(prefix);
    }
  }
}
