package io.meshport.platform.git;

import io.meshport.platform.git.Reasons.Refused;
import java.net.URI;
import java.util.regex.Pattern;

/** Addresses of repositories over ssh, of which nothing could be taken for an option. */
final class SshAddress {
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,63}");
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~][A-Za-z0-9._~+-]*)+");

  private SshAddress() {}

  /** Whether an address is meant for ssh. */
  static boolean isOne(URI address) {
    return "ssh".equalsIgnoreCase(address.getScheme());
  }

  /** Refuses an address that is not {@code ssh://user@host/path}. */
  static void check(URI address) throws Refused {
    String user = String.valueOf(address.getRawUserInfo());
    boolean sound =
        address.getHost() != null
            && address.getRawUserInfo() != null
            && USER.matcher(user).matches()
            && PATH.matcher(String.valueOf(address.getRawPath())).matches()
            && address.getRawQuery() == null
            && address.getRawFragment() == null;
    if (!sound) {
      throw new Refused(
          "A repository over ssh is written ssh://user@host/path, without a password");
    }
  }
}
