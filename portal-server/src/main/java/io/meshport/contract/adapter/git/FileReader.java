package io.meshport.contract.adapter.git;

import io.meshport.contract.model.git.Fetched;
import io.meshport.contract.model.git.SourceAddress;
import io.meshport.platform.document.Limits;
import io.meshport.platform.git.Conversation;
import io.meshport.platform.git.Reasons.Refused;
import io.meshport.platform.git.RemoteRepositories.RemoteLogin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads a file at an address of its own, with the entity tag of HTTP (RFC 9110, section 8.8.3). */
final class FileReader {
  private static final int MOST_REDIRECTS = 3;
  private static final int LONGEST_TAG = 200;

  private final Conversation conversation;

  FileReader(Conversation conversation) {
    this.conversation = conversation;
  }

  Fetched read(SourceAddress address, @Nullable String tag) throws IOException {
    URI at = address.uri();
    for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
      HttpResponse<byte[]> answer = conversation.send(at, request(tag));
      if (answer.statusCode() / 100 != 3 || answer.statusCode() == 304) {
        return meaning(answer, tag);
      }
      at = at.resolve(location(answer));
    }
    throw new Refused("The address of the file leads in circles");
  }

  private HttpRequest.Builder request(@Nullable String tag) {
    HttpRequest.Builder request = HttpRequest.newBuilder().GET().header("Accept", "*/*");
    if (tag != null && tag.endsWith("\"")) {
      request.header("If-None-Match", tag);
    }
    conversation
        .credentials()
        .map(FileReader::basic)
        .ifPresent(own -> request.header("Authorization", own));
    return request;
  }

  private static String basic(RemoteLogin own) {
    byte[] pair = (own.user() + ":" + own.password()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static String location(HttpResponse<byte[]> answer) throws Refused {
    return answer
        .headers()
        .firstValue("location")
        .filter(text -> text.matches("[!-~]+"))
        .orElseThrow(() -> new Refused("The host answers with status " + answer.statusCode()));
  }

  private static Fetched meaning(HttpResponse<byte[]> answer, @Nullable String tag) {
    int status = answer.statusCode();
    if (status == 304 && tag != null) {
      return new Fetched.Unchanged();
    }
    if (status == 404 || status == 410) {
      return new Fetched.Unusable(null, null, "There is no file at the address");
    }
    if (status != 200) {
      return new Fetched.Unreachable("The host answers with status " + status);
    }
    byte[] body = answer.body();
    String seen =
        answer
            .headers()
            .firstValue("etag")
            .filter(text -> text.length() <= LONGEST_TAG && text.endsWith("\""))
            .orElseGet(() -> fingerprint(body));
    if (seen.equals(tag)) {
      return new Fetched.Unchanged();
    }
    return body.length > Limits.STANDARD.length()
        ? new Fetched.Unusable(
            seen, null, "The file is larger than " + Limits.STANDARD.length() + " bytes")
        : new Fetched.File(seen, null, body);
  }

  // Some hosts give no tag; then the content is its own, though it must be sent each time.
  private static String fingerprint(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
