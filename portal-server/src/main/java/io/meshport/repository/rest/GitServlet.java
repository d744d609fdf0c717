package io.meshport.repository.rest;

import io.meshport.catalog.Names;
import io.meshport.catalog.ProductKey;
import io.meshport.identity.Caller;
import io.meshport.platform.config.PublicAddress;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.repository.model.GitExchange;
import io.meshport.repository.model.GitService;
import io.meshport.repository.model.GitVisit;
import io.meshport.repository.service.GitDoor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP face of the Git host: Git's "smart" protocol below {@code /git/<domain>/<product>.git}. It
 * translates and delegates; refusals are plain text, which is what Git shows to people.
 */
@WebServlet(name = "git", urlPatterns = "/git/*")
public class GitServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(GitServlet.class);
  private static final String ADVERTISEMENT = "info/refs";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "/git/([^/]+)/([^/]+)\\.git/(" + ADVERTISEMENT + "|git-upload-pack|git-receive-pack)");

  private final transient GitDoor door;
  private final transient GitExchange exchange;
  private final transient PublicAddress portal;

  @Inject
  public GitServlet(GitDoor door, GitExchange exchange, PublicAddress portal) {
    this.door = door;
    this.exchange = exchange;
    this.portal = portal;
  }

  private record Address(ProductKey product, String rest) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> page = BrowserVisit.page(request.getRequestURI(), portal);
    if (page.isPresent()) {
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", page.get());
      return;
    }
    answer(
        request,
        response,
        address -> {
          GitService service =
              GitService.named(request.getParameter("service")).orElseThrow(GitServlet::nothing);
          require(address.rest().equals(ADVERTISEMENT), ProblemType.METHOD_NOT_ALLOWED);
          GitVisit visit = enter(request, address, service);
          begin(response, service, "advertisement");
          exchange.advertise(visit, response.getOutputStream());
        });
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(
        request,
        response,
        address -> {
          GitService service =
              GitService.named(address.rest())
                  .orElseThrow(() -> refusal(ProblemType.METHOD_NOT_ALLOWED));
          GitVisit visit = enter(request, address, service);
          String type = "application/x-" + service.word() + "-request";
          require(type.equals(request.getContentType()), ProblemType.UNSUPPORTED_MEDIA_TYPE);
          begin(response, service, "result");
          // What the server gave it closes itself; closed here, a body that is too large would fail
          // a second time with the very same exception.
          InputStream question = question(request);
          try (OutputStream answer = new BufferedOutputStream(response.getOutputStream())) {
            exchange.serve(visit, question, answer);
          }
        });
  }

  private interface Work {
    void on(Address address) throws IOException;
  }

  private static void answer(HttpServletRequest request, HttpServletResponse response, Work work)
      throws IOException {
    try {
      work.on(address(request.getRequestURI()));
    } catch (PortalException refusal) {
      refuse(response, refusal);
    } catch (IOException broken) {
      // The visitor went away, sent nonsense, too much or too slowly; JGit has told them if it
      // could.
      LOG.info("An exchange with Git was broken off: {}", broken.getMessage());
      LOG.debug("How it was broken off", broken);
      if (!response.isCommitted()) {
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      }
    }
  }

  private static Address address(String path) {
    Matcher parts = ADDRESS.matcher(path);
    if (!parts.matches() || !Names.isName(parts.group(1)) || !Names.isName(parts.group(2))) {
      throw nothing();
    }
    return new Address(new ProductKey(parts.group(1), parts.group(2)), parts.group(3));
  }

  private GitVisit enter(HttpServletRequest request, Address address, GitService service) {
    Caller visitor =
        door.enter(
            BasicLogin.secretIn(request.getHeader("Authorization")), address.product(), service);
    return new GitVisit(
        address.product(), service, visitor.asPerson(), extras(request.getHeader("Git-Protocol")));
  }

  private static List<String> extras(@Nullable String header) {
    return header == null ? List.of() : Arrays.asList(header.split(":", -1));
  }

  private static InputStream question(HttpServletRequest request) throws IOException {
    InputStream body = request.getInputStream();
    boolean packed = "gzip".equals(request.getHeader("Content-Encoding"));
    return new BufferedInputStream(packed ? new GZIPInputStream(body) : body);
  }

  private static void begin(HttpServletResponse response, GitService service, String what) {
    // The server has looked for a bearer token by now, and noted that there is none.
    response.setStatus(HttpServletResponse.SC_OK);
    response.setHeader("WWW-Authenticate", null);
    response.setContentType("application/x-" + service.word() + "-" + what);
  }

  private static void require(boolean condition, ProblemType otherwise) {
    if (!condition) {
      throw refusal(otherwise);
    }
  }

  private static PortalException refusal(ProblemType type) {
    return new PortalException(type, type.title());
  }

  private static PortalException nothing() {
    return new PortalException(ProblemType.NOT_FOUND, "There is no repository at this address")
        .withRemedy("Git clones <portal>/git/<domain>/<product>.git, with Git 1.6.6 or newer");
  }

  private static void refuse(HttpServletResponse response, PortalException refusal)
      throws IOException {
    response.setStatus(refusal.type().status());
    if (refusal.type() == ProblemType.UNAUTHENTICATED) {
      response.setHeader("WWW-Authenticate", BasicLogin.CHALLENGE);
    }
    response.setContentType("text/plain;charset=UTF-8");
    String text = refusal.detail() + "\n" + Objects.requireNonNullElse(refusal.remedy(), "") + "\n";
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
