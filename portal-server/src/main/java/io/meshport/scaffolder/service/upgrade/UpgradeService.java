package io.meshport.scaffolder.service.upgrade;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.identity.Caller;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.repository.RepositoryHost;
import io.meshport.repository.RepositoryHost.CommitOrder;
import io.meshport.scaffolder.ProductOrigin;
import io.meshport.scaffolder.ProductOrigins;
import io.meshport.scaffolder.model.upgrade.MergedTree;
import io.meshport.scaffolder.model.upgrade.TemplateMark;
import io.meshport.scaffolder.model.upgrade.TemplateRendering;
import io.meshport.scaffolder.model.upgrade.TreeMerge;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Lets products follow their templates: what the template learned since is merged into what the
 * team has made of it, on a branch that the team merges, or not.
 *
 * <p>It opens no transaction: templates are rendered and repositories written meanwhile.
 */
@Singleton
public class UpgradeService {
  private final ProductCatalog catalog;
  private final ProductOrigins origins;
  private final TemplateRendering templates;
  private final RepositoryHost host;

  @Inject
  public UpgradeService(
      ProductCatalog catalog,
      ProductOrigins origins,
      TemplateRendering templates,
      RepositoryHost host) {
    this.catalog = catalog;
    this.origins = origins;
    this.templates = templates;
    this.host = host;
  }

  /** The main branch of a product, and the commit at its tip. */
  private record Main(String commit, List<TreeFile> files) {}

  /**
   * What a product came from; nothing for one that no template made.
   *
   * @throws PortalException NOT_FOUND when the caller does not see the product
   */
  public Optional<OriginDetails> origin(ProductKey key, Caller caller) {
    ProductSummary product = catalog.getVisible(key, caller);
    return origins.find(key).map(origin -> details(origin, product, main(key), caller));
  }

  /**
   * What an upgrade would do now; no changes when the product is at the newest revision.
   *
   * @throws PortalException NOT_FOUND when the caller does not see the product, NOT_FROM_TEMPLATE
   *     when no template made it, NO_HOSTED_REPOSITORY when its files are elsewhere
   */
  public UpgradeDetails preview(ProductKey key, Caller caller) {
    catalog.getVisible(key, caller);
    ProductOrigin origin = required(key);
    return upgrade(origin, requiredMain(key), caller);
  }

  /**
   * Puts the upgrade on a branch {@code template-<revision>} that starts from the main branch. A
   * branch that is there already stays as it is: the team may be working on it.
   *
   * @throws PortalException as {@link #preview}; also FORBIDDEN for who is no member of the domain,
   *     ILLEGAL_TRANSITION for a retired product, NOTHING_TO_UPGRADE when it is at the newest
   *     revision, PROPOSAL_REFUSED when the repository does not take the branch
   */
  public OpenedUpgrade open(ProductKey key, Caller caller) {
    ProductSummary product = catalog.getVisible(key, caller);
    requireWriter(product, caller);
    ProductOrigin origin = required(key);
    Main main = requiredMain(key);
    String to = newest(origin).orElseThrow(() -> nothing(origin));
    if (to.equals(revision(origin, main))) {
      throw nothing(origin);
    }
    String branch = branch(to);
    return existing(key, branch).orElseGet(() -> commit(origin, main, caller));
  }

  private OpenedUpgrade commit(ProductOrigin origin, Main main, Caller caller) {
    UpgradeDetails upgrade = upgrade(origin, main, caller);
    String branch = branch(upgrade.to());
    CommitOrder order =
        new CommitOrder(
            branch,
            Optional.of(main.commit()),
            "Upgrade to "
                + origin.template()
                + " "
                + upgrade.to()
                + "\n\nFrom revision "
                + upgrade.from()
                + ", merged with what was changed here since.\n",
            caller.name(),
            "");
    try {
      String commit =
          host.commit(
              origin.product(),
              order,
              new TemplateMark(origin.template(), upgrade.to()).put(upgrade.merged().files()));
      return new OpenedUpgrade(branch, commit, upgrade.merged().conflicts(), true);
    } catch (IOException refused) {
      PortalException refusal =
          new PortalException(
              ProblemType.PROPOSAL_REFUSED, "The repository said: " + refused.getMessage());
      refusal.initCause(refused);
      throw refusal;
    }
  }

  private Optional<OpenedUpgrade> existing(ProductKey key, String branch) {
    try {
      Optional<String> tip = host.tip(key, branch);
      return tip.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new OpenedUpgrade(
                  branch, tip.get(), OpenConflicts.in(host.files(key, tip.get()), branch), false));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private UpgradeDetails upgrade(ProductOrigin origin, Main main, Caller caller) {
    String from = revision(origin, main);
    String to = newest(origin).orElse(from);
    if (from.equals(to)) {
      return new UpgradeDetails(from, to, new MergedTree(main.files(), List.of()));
    }
    List<TreeFile> base = rendered(origin, from, caller);
    List<TreeFile> theirs = rendered(origin, to, caller);
    return new UpgradeDetails(from, to, TreeMerge.merge(base, main.files(), theirs, branch(to)));
  }

  private List<TreeFile> rendered(ProductOrigin origin, String revision, Caller caller) {
    return templates.render(origin.template(), revision, origin.values(), caller).files();
  }

  private OriginDetails details(
      ProductOrigin origin, ProductSummary product, Optional<Main> main, Caller caller) {
    String revision = main.map(found -> revision(origin, found)).orElse(origin.revision());
    OriginDetails details = new OriginDetails(origin, revision, newest(origin), false);
    boolean may =
        main.isPresent()
            && details.isUpgradeAvailable()
            && caller.isMember(product.key().domain())
            && product.lifecycle() != Lifecycle.RETIRED;
    return new OriginDetails(origin, revision, details.newest(), may);
  }

  // What the repository says of itself goes before what was remembered when it was made.
  private static String revision(ProductOrigin origin, Main main) {
    return TemplateMark.in(main.files())
        .filter(mark -> mark.template().equals(origin.template()))
        .map(TemplateMark::revision)
        .orElse(origin.revision());
  }

  private Optional<String> newest(ProductOrigin origin) {
    return templates.newestRevision(origin.template());
  }

  private ProductOrigin required(ProductKey key) {
    return origins
        .find(key)
        .orElseThrow(
            () ->
                new PortalException(
                    ProblemType.NOT_FROM_TEMPLATE, "'" + key + "' was made without a template"));
  }

  private Main requiredMain(ProductKey key) {
    return main(key)
        .orElseThrow(
            () ->
                new PortalException(
                        ProblemType.NO_HOSTED_REPOSITORY,
                        "The portal hosts no files of '" + key + "', so it cannot merge into them")
                    .withRemedy("Run the template again elsewhere and merge by hand"));
  }

  private Optional<Main> main(ProductKey key) {
    try {
      Optional<String> tip =
          host.exists(key) ? host.tip(key, RepositoryHost.MAIN) : Optional.empty();
      return tip.isEmpty()
          ? Optional.empty()
          : Optional.of(new Main(tip.get(), host.files(key, tip.get())));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void requireWriter(ProductSummary product, Caller caller) {
    if (!caller.isMember(product.key().domain())) {
      throw new PortalException(
              ProblemType.FORBIDDEN,
              "Only members of " + product.key().domain() + " upgrade its products")
          .withRemedy("Ask an owner of the domain to add you in Keycloak");
    }
    if (product.lifecycle() == Lifecycle.RETIRED) {
      throw new PortalException(
          ProblemType.ILLEGAL_TRANSITION, "A retired product is not upgraded any more");
    }
  }

  private static PortalException nothing(ProductOrigin origin) {
    return new PortalException(
        ProblemType.NOTHING_TO_UPGRADE,
        "'" + origin.product() + "' has all that the template " + origin.template() + " offers");
  }

  private static String branch(String revision) {
    return "template-" + revision;
  }
}
