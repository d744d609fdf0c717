package io.meshport.repository.service;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.identity.Caller;
import io.meshport.identity.Directory;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.repository.RepositoryHost;
import io.meshport.repository.model.GitService;
import io.meshport.repository.model.GitToken;
import io.meshport.repository.model.TokenSecret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets visitors of the Git host in: those who may see a product read its repository, members of its
 * domain push to it. A token gives no right that its holder does not have at this moment.
 *
 * <p>It opens no transaction of its own: between the token and the product stands a question to
 * Keycloak.
 */
@Singleton
public class GitDoor {
  private final GitTokenService tokens;
  private final Directory directory;
  private final ProductCatalog catalog;
  private final RepositoryHost host;

  @Inject
  public GitDoor(
      GitTokenService tokens, Directory directory, ProductCatalog catalog, RepositoryHost host) {
    this.tokens = tokens;
    this.directory = directory;
    this.catalog = catalog;
    this.host = host;
  }

  /**
   * Who comes in.
   *
   * @param secret the token that they show, if any
   * @throws PortalException UNAUTHENTICATED without a token that holds, NOT_FOUND for what they may
   *     not see, FORBIDDEN for a push that they may not do
   */
  public Caller enter(@Nullable TokenSecret secret, ProductKey product, GitService service) {
    GitToken token =
        Optional.ofNullable(secret).flatMap(tokens::shown).orElseThrow(GitDoor::stranger);
    Caller visitor = directory.findCaller(token.holder()).orElseThrow(GitDoor::stranger);
    Optional<ProductSummary> found = catalog.find(product);
    boolean sees =
        visitor.isMember(product.domain())
            || found.filter(seen -> catalog.visibleTo(seen, visitor)).isPresent();
    if (!sees || !host.exists(product)) {
      throw new PortalException(
          ProblemType.NOT_FOUND, "There is no repository of '" + product + "' that you may see");
    }
    if (service == GitService.WRITE) {
      requireWrite(token, visitor, product, found);
    }
    return visitor;
  }

  private static void requireWrite(
      GitToken token, Caller visitor, ProductKey product, Optional<ProductSummary> found) {
    if (!visitor.isMember(product.domain())) {
      throw new PortalException(
              ProblemType.FORBIDDEN, "Only members of " + product.domain() + " push here")
          .withRemedy("Ask an owner of the domain to add you in Keycloak");
    }
    if (!token.write()) {
      throw new PortalException(ProblemType.FORBIDDEN, "This token may only read")
          .withRemedy("Make a token that may write, in the portal");
    }
    if (found.filter(seen -> seen.lifecycle() == Lifecycle.RETIRED).isPresent()) {
      throw new PortalException(
          ProblemType.FORBIDDEN, "The product is retired, and its repository is only kept");
    }
  }

  private static PortalException stranger() {
    return new PortalException(
            ProblemType.UNAUTHENTICATED, "Git needs a token of yours that holds, as the password")
        .withRemedy("Make one in the portal; any user name will do");
  }
}
