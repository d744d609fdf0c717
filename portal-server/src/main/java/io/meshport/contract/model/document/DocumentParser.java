package io.meshport.contract.model.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
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
    if (bytes.length > Limits.BYTES) {
      throw new MalformedDocument(
          "document-too-large",
          "The document is larger than " + Limits.BYTES + " bytes",
          "",
          Position.START);
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

  /**
   * The tree of a document.
   *
   * @throws MalformedDocument when it cannot be read
   */
  public static Document parse(String text, Notation notation) {
    String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try {
      return new Document(notation == Notation.YAML ? YamlTree.read(body) : JsonTree.read(body));
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
