package io.meshport.platform.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.meshport.platform.http.CorrelationId;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.ProblemView;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The edge of the application: security headers on every answer, addresses of one spelling only,
 * and the page of the web app for every address that belongs to it.
 */
@WebFilter(filterName = "edge", urlPatterns = "/*", asyncSupported = true)
public class EdgeFilter implements Filter {
  // One address, one spelling: what a proxy, a rule and the router see must be the same.
  private static final Pattern ODD =
      Pattern.compile("(?i);|//|\\\\|%2f|%5c|%2e|%00|%25|/\\.\\.?(/|$)");
  private static final Pattern TOKEN_IN_QUERY = Pattern.compile("(?i)(^|&)(access_token|token)=");
  private static final String YEAR = "public, max-age=31536000, immutable";

  private final SecurityHeaders headers;

  @Inject
  public EdgeFilter(SecurityHeaders headers) {
    this.headers = headers;
  }

  @Override
  public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    if (!(in instanceof HttpServletRequest request)
        || !(out instanceof HttpServletResponse response)) {
      throw new ServletException("Only HTTP is served");
    }
    headers.all().forEach(response::setHeader);
    String path = request.getRequestURI();
    boolean api = path.toLowerCase(Locale.ROOT).startsWith("/api");
    response.setHeader("Cache-Control", path.startsWith("/assets/") ? YEAR : "no-store");
    PortalException refusal = refusal(path, request.getQueryString());
    if (refusal != null) {
      refuse(response, refusal);
    } else if (!api && isPageOfTheApp(request, path)) {
      request.getRequestDispatcher("/index.html").forward(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static @Nullable PortalException refusal(String path, @Nullable String query) {
    if (ODD.matcher(path).find()) {
      return new PortalException(
          ProblemType.INVALID_PARAMETER,
          "The path holds a sign that no address of the portal has (such as a semicolon, a double or an encoded slash)");
    }
    if (query != null && TOKEN_IN_QUERY.matcher(query).find()) {
      return new PortalException(
              ProblemType.INVALID_PARAMETER, "Tokens are not accepted in an address")
          .withRemedy("Send the token in the header Authorization; consider this one as leaked");
    }
    return null;
  }

  private static boolean isPageOfTheApp(HttpServletRequest request, String path) {
    String lastPart = path.substring(path.lastIndexOf('/') + 1);
    return "GET".equals(request.getMethod())
        && request.getDispatcherType() == DispatcherType.REQUEST
        && !path.equals("/index.html")
        && !lastPart.contains(".");
  }

  private static void refuse(HttpServletResponse response, PortalException refusal)
      throws JsonProcessingException, IOException {
    String instance = CorrelationId.accept(null);
    response.setStatus(refusal.type().status());
    response.setContentType(ProblemView.MEDIA_TYPE);
    response.setHeader(CorrelationId.HEADER, instance);
    byte[] body =
        Json.mapper()
            .writeValueAsString(ProblemView.of(refusal, instance))
            .getBytes(StandardCharsets.UTF_8);
    response.getOutputStream().write(body);
  }
}
