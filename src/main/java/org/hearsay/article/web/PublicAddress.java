package org.hearsay.article.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses of the public Internet from all others: loopback, private, link-local, shared,
 * reserved and multicast ones (IANA's special-purpose registries, RFC 6890), and IPv6 addresses
 * that carry such an IPv4 address (mapped, compatible, 6to4, NAT64).
 */
final class PublicAddress {

  /** First address and length of the prefix. */
  private static final int[][] NOT_PUBLIC_4 = {
    {0, 0, 0, 0, 8},
    {10, 0, 0, 0, 8},
    {100, 64, 0, 0, 10},
    {127, 0, 0, 0, 8},
    {169, 254, 0, 0, 16},
    {172, 16, 0, 0, 12},
    {192, 0, 0, 0, 24},
    {192, 0, 2, 0, 24},
    {192, 88, 99, 0, 24},
    {192, 168, 0, 0, 16},
    {198, 18, 0, 0, 15},
    {198, 51, 100, 0, 24},
    {203, 0, 113, 0, 24},
    {224, 0, 0, 0, 4},
    {240, 0, 0, 0, 4},
  };

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublic(six);
      default -> false;
    };
  }

  private static boolean isPublic(byte[] four) {
    int value = value(four[0] & 0xFF, four[1] & 0xFF, four[2] & 0xFF, four[3] & 0xFF);
    for (int[] range : NOT_PUBLIC_4) {
      int mask = -1 << (32 - range[4]);
      if ((value & mask) == value(range[0], range[1], range[2], range[3])) {
        return false;
      }
    }
    return true;
  }

  private static int value(int a, int b, int c, int d) {
    return a << 24 | b << 16 | c << 8 | d;
  }

  private static boolean isPublic(Inet6Address six) {
    byte[] bytes = six.getAddress();
    int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    boolean special =
        six.isAnyLocalAddress()
            || six.isLoopbackAddress()
            || six.isLinkLocalAddress()
            || six.isSiteLocalAddress()
            || six.isMulticastAddress()
            || (first & 0xFE00) == 0xFC00
            || first == 0x0100
            || first == 0x2001 && (bytes[2] & 0xFE) == 0
            || first == 0x2001 && bytes[2] == 0x0D && (bytes[3] & 0xFF) == 0xB8;
    if (special) {
      return false;
    }
    if (first == 0x2002) {
      return isPublic(Arrays.copyOfRange(bytes, 2, 6));
    }
    boolean nat64 = first == 0x0064 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
    boolean carries = isZero(bytes, 0, 10) && (isZero(bytes, 10, 12) || bytes[10] == -1);
    return !(nat64 || carries) || isPublic(Arrays.copyOfRange(bytes, 12, 16));
  }

  private static boolean isZero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether all addresses of a host are public.
   *
   * @throws UnknownHostException where it has none
   */
  static boolean isHost(String host) throws UnknownHostException {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    for (InetAddress address : InetAddress.getAllByName(bare)) {
      if (!is(address)) {
        return false;
      }
    }
    return true;
  }
}
