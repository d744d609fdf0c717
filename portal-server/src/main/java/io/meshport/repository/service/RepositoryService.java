package io.meshport.repository.service;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.repository.RepositoryHost;
import io.meshport.repository.model.RepositoryBrowser;
import io.meshport.repository.model.RepositoryBrowser.Branch;
import io.meshport.repository.model.RepositoryBrowser.Entry;
import io.meshport.repository.model.RepositoryBrowser.TooLargeException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Repositories as the portal shows them, to those who see the product. It opens no transaction:
 * repositories are read and written in transactions of their own.
 */
@Singleton
public class RepositoryService {
  private static final int MOST_FILES = 2_000;
  private static final int MOST_BYTES = 1 << 20;

  private final ProductCatalog catalog;
  private final RepositoryHost host;
  private final RepositoryBrowser browser;

  @Inject
  public RepositoryService(ProductCatalog catalog, RepositoryHost host, RepositoryBrowser browser) {
    this.catalog = catalog;
    this.host = host;
    this.browser = browser;
  }

  /**
   * The repository of a product.
   *
   * @param branch whose files are shown; {@code main} when left out
   * @throws PortalException NOT_FOUND when the caller does not see the product, or there is no
   *     repository, or no branch of that name
   */
  public RepositoryDetails show(ProductKey key, Optional<String> branch, Caller caller) {
    ProductSummary product = hosted(key, caller);
    String name = branch.orElse(RepositoryHost.MAIN);
    try {
      List<Branch> branches = browser.branches(key);
      List<Entry> files =
          branch.isEmpty() && branches.stream().noneMatch(any -> any.name().equals(name))
              ? List.of()
              : browser.entries(key, commit(branches, name), MOST_FILES + 1);
      return new RepositoryDetails(
          host.cloneAddress(key),
          branches,
          name,
          files.subList(0, Math.min(files.size(), MOST_FILES)),
          files.size() <= MOST_FILES,
          mayWrite(product, caller));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The text of a file.
   *
   * @throws PortalException NOT_FOUND when there is none; NOT_ACCEPTABLE when it is no text or
   *     larger than one MiB
   */
  public String text(ProductKey key, String branch, String path, Caller caller) {
    hosted(key, caller);
    try {
      byte[] content =
          browser
              .file(key, commit(browser.branches(key), branch), path, MOST_BYTES)
              .orElseThrow(() -> missing("There is no file '" + path + "' on '" + branch + "'"));
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException | TooLargeException noText) {
      throw new PortalException(
              ProblemType.NOT_ACCEPTABLE, "'" + path + "' is no text, or too large to be shown")
          .withRemedy("Clone the repository to look at it");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Gives a product an empty repository; nothing happens if it has one.
   *
   * @throws PortalException NOT_FOUND when the caller does not see the product, FORBIDDEN when they
   *     are no member of its domain, ILLEGAL_TRANSITION when it is retired
   */
  public RepositoryDetails create(ProductKey key, Caller caller) {
    ProductSummary product = catalog.getVisible(key, caller);
    if (!caller.isMember(key.domain())) {
      throw new PortalException(
              ProblemType.FORBIDDEN, "Only members of " + key.domain() + " make its repositories")
          .withRemedy("Ask an owner of the domain to add you in Keycloak");
    }
    if (product.lifecycle() == Lifecycle.RETIRED) {
      throw new PortalException(
          ProblemType.ILLEGAL_TRANSITION, "A retired product gets no repository any more");
    }
    host.create(key);
    return show(key, Optional.empty(), caller);
  }

  private ProductSummary hosted(ProductKey key, Caller caller) {
    ProductSummary product = catalog.getVisible(key, caller);
    if (!host.exists(key)) {
      throw missing("The portal hosts no repository of '" + key + "'");
    }
    return product;
  }

  private static String commit(List<Branch> branches, String name) {
    return branches.stream()
        .filter(branch -> branch.name().equals(name))
        .findFirst()
        .orElseThrow(() -> missing("There is no branch '" + name + "'"))
        .commit();
  }

  private static boolean mayWrite(ProductSummary product, Caller caller) {
    return caller.isMember(product.key().domain()) && product.lifecycle() != Lifecycle.RETIRED;
  }

  private static PortalException missing(String detail) {
    return new PortalException(ProblemType.NOT_FOUND, detail);
  }
}
