package io.meshport.platform.git;

import io.meshport.platform.git.AllowedHosts.Reach;
import io.meshport.platform.git.Reasons.Refused;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;

/** Keeps errands out of networks that only the server sees. */
final class HostGuard {
  private HostGuard() {}

  /**
   * Refuses an address that is not allowed, or that leads into a private network although only its
   * domain was allowed. Asked before every request; the JVM keeps the answer of the name service
   * long enough for the connection that follows.
   */
  static void check(Reach reach, URI address) throws IOException {
    if (reach == Reach.NONE) {
      throw new Refused("The portal may not read from " + address.getAuthority());
    }
    if (reach == Reach.PUBLIC) {
      for (InetAddress found : InetAddress.getAllByName(address.getHost())) {
        if (!isPublic(found)) {
          throw new Refused(
              "The host "
                  + address.getHost()
                  + " stands in a private network, which is not allowed");
        }
      }
    }
  }

  static boolean isPublic(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    return !special
        && !(address instanceof Inet4Address four && isReserved(four.getAddress()))
        && !(address instanceof Inet6Address six && isTranslatedOrLocal(six.getAddress()));
  }

  // RFC 6890: this network, shared space of carriers, IETF, benchmarks, and what is not assigned.
  private static boolean isReserved(byte[] four) {
    int first = four[0] & 0xff;
    int second = four[1] & 0xff;
    return first == 0
        || first >= 240
        || (first == 100 && second >= 64 && second < 128)
        || (first == 192 && second == 0)
        || (first == 198 && (second == 18 || second == 19));
  }

  // Unique local addresses (RFC 4193), and those that stand for IPv4 ones (NAT64, 6to4, Teredo).
  private static boolean isTranslatedOrLocal(byte[] six) {
    int first = (six[0] & 0xff) << 8 | (six[1] & 0xff);
    int second = (six[2] & 0xff) << 8 | (six[3] & 0xff);
    return (first & 0xfe00) == 0xfc00
        || first == 0x2002
        || (first == 0x0064 && second == 0xff9b)
        || (first == 0x2001 && second == 0)
        || first == 0;
  }
}
