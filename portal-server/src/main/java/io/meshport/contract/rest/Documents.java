package io.meshport.contract.rest;

import io.meshport.contract.service.SentDocument;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** Takes contract documents out of request bodies, byte for byte. */
public final class Documents {
  public static final String YAML = "application/yaml";
  public static final String X_YAML = "application/x-yaml";
  public static final String TEXT_YAML = "text/yaml";
  public static final String JSON = MediaType.APPLICATION_JSON;

  private Documents() {}

  /** The document of a request; only UTF-8 is read. */
  public static SentDocument sent(byte[] body, HttpHeaders headers) {
    MediaType type = headers.getMediaType();
    String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
    if (!charset.equalsIgnoreCase("utf-8")) {
      throw new PortalException(
              ProblemType.UNSUPPORTED_MEDIA_TYPE, "Contracts are read in UTF-8, not in " + charset)
          .withRemedy("Send the document in UTF-8");
    }
    String plain = type.getType() + "/" + type.getSubtype();
    return new SentDocument(body, plain.toLowerCase(Locale.ROOT));
  }
}
