package io.meshport.contract.model.imports;

import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Notation;
import java.util.regex.Pattern;

/** Reads sources that are written in JSON or YAML, within the limits of every document. */
public final class Sources {
  private static final Pattern JSON = Pattern.compile("\\s*+(?:\\[|\\{\\s*+[\"}])");

  private Sources() {}

  /** JSON where the first signs say so, else YAML, which may begin with a brace as well. */
  public static Notation notationOf(String source) {
    return JSON.matcher(source).lookingAt() ? Notation.JSON : Notation.YAML;
  }

  /**
   * The outermost value of a source.
   *
   * @throws MalformedDocument when it cannot be read
   */
  public static Node value(String source) {
    return DocumentParser.parse(source, notationOf(source)).root();
  }

  /**
   * The outermost object of a source.
   *
   * @throws MalformedDocument when it cannot be read, or is no object
   */
  public static MapNode object(String source) {
    Node root = value(source);
    if (root instanceof MapNode map) {
      return map;
    }
    throw new MalformedDocument(
        "wrong-type", "The source is " + root.kind() + ", not an object", "", root.position());
  }
}
