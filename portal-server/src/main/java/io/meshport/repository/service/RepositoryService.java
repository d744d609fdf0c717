package io.meshport.repository.service;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.identity.Caller;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.repository.RepositoryHost;
import io.meshport.repository.model.RepositoryBrowser;
import io.meshport.repository.model.RepositoryBrowser.Branch;
import io.meshport.repository.model.RepositoryBrowser.Commit;
import io.meshport.repository.model.RepositoryBrowser.Entry;
import io.meshport.repository.model.RepositoryBrowser.History;
import io.meshport.repository.model.RepositoryBrowser.Listing;
import io.meshport.repository.model.RepositoryBrowser.Node;
import io.meshport.repository.model.RepositoryBrowser.Slice;
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
      boolean empty =
          branch.isEmpty() && branches.stream().noneMatch(any -> any.name().equals(name));
      Optional<String> tip = empty ? Optional.empty() : Optional.of(commit(branches, name));
      List<Entry> files =
          tip.isEmpty() ? List.of() : browser.entries(key, tip.get(), MOST_FILES + 1);
      return new RepositoryDetails(
          host.cloneAddress(key),
          branches,
          name,
          tip.isEmpty() ? Optional.empty() : newest(key, tip.get()),
          files.subList(0, Math.min(files.size(), MOST_FILES)),
          files.size() <= MOST_FILES,
          mayWrite(product, caller));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Optional<Commit> newest(ProductKey key, String tip) throws IOException {
    return browser.history(key, tip, new Slice(0, 1)).commits().stream().findFirst();
  }

  /**
   * What lies in a folder of a branch.
   *
   * @param folder its path; empty for the whole repository
   * @throws PortalException NOT_FOUND as {@link #show}, or when there is no such folder
   */
  public Page<Node> folder(
      ProductKey key, String branch, String folder, PageRequest page, Caller caller) {
    hosted(key, caller);
    try {
      Listing listing =
          browser
              .folder(key, commit(browser.branches(key), branch), folder, slice(page))
              .orElseThrow(
                  () -> missing("There is no folder '" + folder + "' on '" + branch + "'"));
      return Page.of(page, listing.nodes(), listing.total());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The commits of a branch, the newest first.
   *
   * @throws PortalException NOT_FOUND as {@link #show}
   */
  public Page<Commit> commits(ProductKey key, String branch, PageRequest page, Caller caller) {
    hosted(key, caller);
    try {
      History history = browser.history(key, commit(browser.branches(key), branch), slice(page));
      return Page.of(page, history.commits(), history.total());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Slice slice(PageRequest page) {
    return new Slice(page.offset(), page.size());
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
      return decoded(content, path);
    } catch (TooLargeException large) {
      String size = large.bytes() + " bytes; up to " + MOST_BYTES + " are shown";
      throw forGitOnly("'" + path + "' has " + size);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String decoded(byte[] content, String path) {
    for (byte one : content) {
      if (one == 0) {
        throw forGitOnly("'" + path + "' is a binary file");
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException noText) {
      throw forGitOnly("'" + path + "' is no text in UTF-8");
    }
  }

  private static PortalException forGitOnly(String detail) {
    return new PortalException(ProblemType.NOT_ACCEPTABLE, detail)
        .withRemedy("Clone the repository to look at it");
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
