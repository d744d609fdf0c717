package io.meshport.platform.document;

import java.util.ArrayList;
import java.util.List;

/** JSON pointers (RFC 6901) as text. */
public final class Pointer {
  private Pointer() {}

  /** The pointer to a field or item of what another pointer points to. */
  public static String child(String parent, String segment) {
    return parent + "/" + segment.replace("~", "~0").replace("/", "~1");
  }

  /** The pointer to an item. */
  public static String child(String parent, int index) {
    return parent + "/" + index;
  }

  /** The names and indices on the way, in clear. */
  public static List<String> segments(String pointer) {
    List<String> segments = new ArrayList<>();
    if (pointer.isEmpty()) {
      return segments;
    }
    for (String segment : pointer.substring(1).split("/", -1)) {
      segments.add(segment.replace("~1", "/").replace("~0", "~"));
    }
    return segments;
  }
}
