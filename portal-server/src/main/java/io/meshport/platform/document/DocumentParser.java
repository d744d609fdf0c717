package io.meshport.platform.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a document from bytes or text; whatever comes in, it answers or refuses with a place. */
public final class DocumentParser {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentParser.class);
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private DocumentParser() {}

  /**
   * The characters of a document that was sent.
   *
   * @throws MalformedDocument when it is too large or not UTF-8 text
   */
  public static String decode(byte[] bytes) {
    if (bytes.length > Limits.STANDARD.length()) {
      throw tooLarge(Limits.STANDARD);
    }
    CharBuffer characters = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), characters, true);
    String text = characters.flip().toString();
    if (result.isError()) {
      throw new MalformedDocument(
          "not-utf-8", "The document is not UTF-8 text", "", Position.after(text));
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new MalformedDocument(
          "not-utf-8",
          "The document holds a NUL character: it is binary or not UTF-8",
          "",
          Position.after(text.substring(0, nul)));
    }
    return text;
  }

  private static MalformedDocument tooLarge(Limits limits) {
    return new MalformedDocument(
        "document-too-large",
        "The document is larger than " + limits.length() + " bytes",
        "",
        Position.START);
  }

  /**
   * The tree of a document within the standard limits.
   *
   * @throws MalformedDocument when it cannot be read
   */
  public static Document parse(String text, Notation notation) {
    return parse(text, notation, Limits.STANDARD);
  }

  /**
   * The tree of a document.
   *
   * @throws MalformedDocument when it cannot be read, or goes beyond the limits
   */
  public static Document parse(String text, Notation notation, Limits limits) {
    return attempt(
        text,
        notation,
        limits,
        body ->
            new Document(
                notation == Notation.YAML
                    ? YamlTree.read(body, limits)
                    : JsonTree.read(body, limits)));
  }

  /**
   * The trees of a YAML text with any number of documents; the limits are for all of them together.
   * An empty document is a null.
   *
   * @throws MalformedDocument when one of them cannot be read, or they go beyond the limits
   */
  public static List<Document> parseAll(String yaml, Limits limits) {
    return attempt(
        yaml,
        Notation.YAML,
        limits,
        body -> YamlTree.readAll(body, limits).stream().map(Document::new).toList());
  }

  private static <T> T attempt(
      String text, Notation notation, Limits limits, Function<String, T> reading) {
    if (text.length() > limits.length()) {
      throw tooLarge(limits);
    }
    try {
      return reading.apply(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (MalformedDocument e) {
      throw e;
    } catch (RuntimeException e) {
      // Parsers are known to fail with exceptions that are none of theirs; the document is at
      // fault.
      LOG.warn("A parser failed on a {} document", notation, e);
      throw new MalformedDocument(
          "malformed-" + notation.name().toLowerCase(java.util.Locale.ROOT),
          "The document cannot be read",
          "",
          Position.START);
    }
  }
}
