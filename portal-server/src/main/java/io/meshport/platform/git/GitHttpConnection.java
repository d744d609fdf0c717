package io.meshport.platform.git;

import io.meshport.platform.git.Reasons.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * One request of JGit within a conversation. JGit's own connections bound the time of each read
 * only, so a host could keep them for ever; here the conversation bounds everything.
 */
final class GitHttpConnection implements HttpConnection {
  // The conversation sets them itself, or JGit would get compressed what can be of any size.
  private static final Set<String> NOT_OURS =
      Set.of("accept-encoding", "connection", "content-length", "expect", "host", "upgrade");

  private final Conversation conversation;
  private final URL url;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private String method = "GET";
  private @Nullable HttpResponse<byte[]> response;

  GitHttpConnection(Conversation conversation, URL url) {
    this.conversation = conversation;
    this.url = url;
  }

  private HttpResponse<byte[]> response() throws IOException {
    HttpResponse<byte[]> known = response;
    if (known != null) {
      return known;
    }
    HttpRequest.Builder request = HttpRequest.newBuilder();
    headers.forEach(request::setHeader);
    request.method(
        method,
        method.equals("POST")
            ? HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())
            : HttpRequest.BodyPublishers.noBody());
    HttpResponse<byte[]> answer = conversation.send(address(), request);
    if (answer.headers().firstValue("content-encoding").isPresent()) {
      throw new Refused("The repository compresses its answer although nobody asked for it");
    }
    response = answer;
    return answer;
  }

  private URI address() throws Refused {
    try {
      return url.toURI();
    } catch (URISyntaxException notAnAddress) {
      throw new Refused("The repository sends the portal to something that is no address");
    }
  }

  @Override
  public int getResponseCode() throws IOException {
    return response().statusCode();
  }

  @Override
  public URL getURL() {
    return url;
  }

  @Override
  public String getResponseMessage() throws IOException {
    return "status " + getResponseCode();
  }

  @Override
  public Map<String, List<String>> getHeaderFields() {
    HttpResponse<byte[]> known = response;
    return known == null ? Map.of() : known.headers().map();
  }

  @Override
  public void setRequestProperty(String key, String value) {
    if (!NOT_OURS.contains(key.toLowerCase(Locale.ROOT))) {
      headers.put(key, value);
    }
  }

  @Override
  public void setRequestMethod(String wanted) {
    method = wanted;
  }

  @Override
  public void setUseCaches(boolean wanted) {
    // There are none.
  }

  @Override
  public void setConnectTimeout(int millis) {
    // The conversation has a time for everything together.
  }

  @Override
  public void setReadTimeout(int millis) {
    // As above.
  }

  @Override
  public @Nullable String getContentType() {
    return getHeaderField("content-type");
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new ByteArrayInputStream(response().body());
  }

  @Override
  public @Nullable String getHeaderField(String name) {
    return getHeaderFields(name).stream().findFirst().orElse(null);
  }

  @Override
  public List<String> getHeaderFields(String name) {
    HttpResponse<byte[]> known = response;
    return known == null ? List.of() : known.headers().allValues(name);
  }

  @Override
  public int getContentLength() {
    HttpResponse<byte[]> known = response;
    return known == null ? -1 : known.body().length;
  }

  @Override
  public void setInstanceFollowRedirects(boolean wanted) {
    // JGit follows them itself, by further requests, which the conversation looks at.
  }

  @Override
  public void setDoOutput(boolean wanted) {
    // A body is sent with every POST.
  }

  @Override
  public void setFixedLengthStreamingMode(int length) {
    // The body is collected before it is sent.
  }

  @Override
  public void setChunkedStreamingMode(int length) {
    // As above.
  }

  @Override
  public OutputStream getOutputStream() {
    return body;
  }

  @Override
  public String getRequestMethod() {
    return method;
  }

  @Override
  public boolean usingProxy() {
    return false;
  }

  @Override
  public void connect() {
    // The request goes out when its answer is asked for.
  }

  @Override
  public void configure(
      KeyManager @Nullable [] keys,
      TrustManager @Nullable [] trust,
      @Nullable SecureRandom random) {
    throw new UnsupportedOperationException("Certificates are trusted as the server is told to");
  }

  @Override
  public void setHostnameVerifier(HostnameVerifier verifier) {
    throw new UnsupportedOperationException("Names in certificates are always compared");
  }
}
