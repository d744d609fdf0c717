package io.meshport.platform.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.ibm.websphere.logging.hpel.LogRecordContext;
import io.meshport.platform.http.CorrelationId;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.ProblemView;
import io.meshport.platform.problem.Problems;
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
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The edge of the application: a correlation id and security headers on every answer, addresses of
 * one spelling only, and the page of the web app for every address that belongs to it.
 */
@WebFilter(filterName = "edge", urlPatterns = "/*", asyncSupported = true)
public class EdgeFilter implements Filter {
  private static final Logger LOG = LoggerFactory.getLogger("io.meshport.http");

  // One address, one spelling: what a proxy, a rule and the router see must be the same.
  private static final Pattern ODD =
      Pattern.compile(
          "(?i);|//|\\\\|%2f|%5c|%2e|%00|%25|%3[0-9]|%[46][1-9a-f]|%[57][0-9a]|/\\.\\.?(/|$)");
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
    long started = System.nanoTime();
    String path = request.getRequestURI();
    headers.all().forEach(response::setHeader);
    response.setHeader("Cache-Control", path.startsWith("/assets/") ? YEAR : "no-store");
    String id = CorrelationId.of(request);
    response.setHeader(CorrelationId.HEADER, id);
    LogRecordContext.addExtension(CorrelationId.LOG_FIELD, id);
    try {
      answer(request, response, chain);
      log(request, response.getStatus(), System.nanoTime() - started);
    } finally {
      // The server uses the thread again, for another call.
      LogRecordContext.removeExtension(CorrelationId.LOG_FIELD);
    }
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      serve(request, response, chain);
    } catch (ServletException | RuntimeException failure) {
      if (failure.getCause() instanceof FileNotFoundException) {
        String nothing = "There is nothing at this address";
        refuse(request, response, new PortalException(ProblemType.NOT_FOUND, nothing));
      } else {
        // Whatever escapes would show its inside: the server's own error page prints the stack.
        LOG.error("A call failed outside the API", failure);
        refuse(request, response, Problems.of(failure));
      }
    }
  }

  private static void serve(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    PortalException refusal = refusal(request.getRequestURI(), request.getQueryString());
    if (refusal != null) {
      refuse(request, response, refusal);
    } else if (isPageOfTheApp(request)) {
      request.getRequestDispatcher("/index.html").forward(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static @Nullable PortalException refusal(String path, @Nullable String query) {
    if (ODD.matcher(path).find()) {
      return new PortalException(
          ProblemType.INVALID_PARAMETER,
          "The path holds a sign that no address of the portal has"
              + " (such as a semicolon, a double or an encoded slash)");
    }
    if (query != null && TOKEN_IN_QUERY.matcher(query).find()) {
      return new PortalException(
              ProblemType.INVALID_PARAMETER, "Tokens are not accepted in an address")
          .withRemedy("Send the token in the header Authorization; consider this one as leaked");
    }
    return null;
  }

  private static boolean isPageOfTheApp(HttpServletRequest request) {
    String path = request.getRequestURI();
    return "GET".equals(request.getMethod())
        && request.getDispatcherType() == DispatcherType.REQUEST
        && !path.toLowerCase(Locale.ROOT).startsWith("/api")
        && !path.startsWith("/git/")
        && path.indexOf('.', path.lastIndexOf('/')) < 0;
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, PortalException refusal)
      throws JsonProcessingException, IOException {
    if (response.isCommitted()) {
      return;
    }
    ProblemView problem = ProblemView.of(refusal, CorrelationId.of(request));
    response.setStatus(problem.status());
    response.setContentType(ProblemView.MEDIA_TYPE);
    byte[] body = Json.mapper().writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    response.getOutputStream().write(body);
  }

  private static void log(HttpServletRequest request, int status, long nanos) {
    if (request.getRequestURI().startsWith("/assets/")) {
      return;
    }
    // The path only: a query may hold what people searched for.
    LOG.info(
        "{} {} {} {} ms",
        request.getMethod(),
        request.getRequestURI(),
        status,
        Duration.ofNanos(nanos).toMillis());
  }
}
