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
import io.meshport.scaffolder.model.upgrade.TemplateAnswers;
import io.meshport.scaffolder.model.upgrade.TemplateMark;
import io.meshport.scaffolder.model.upgrade.TemplateQuestions;
import io.meshport.scaffolder.model.upgrade.TemplateRendering;
import io.meshport.scaffolder.model.upgrade.TreeMerge;
import io.meshport.scaffolder.model.upgrade.UpgradeMemory;
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
  private final UpgradeMemory memory;
  private final RepositoryHost host;

  @Inject
  public UpgradeService(
      ProductCatalog catalog,
      ProductOrigins origins,
      TemplateRendering templates,
      UpgradeMemory memory,
      RepositoryHost host) {
    this.catalog = catalog;
    this.origins = origins;
    this.templates = templates;
    this.memory = memory;
    this.host = host;
  }

  /**
   * What a product came from; nothing for one that no template made.
   *
   * @throws PortalException NOT_FOUND when the caller does not see the product
   */
  public Optional<OriginDetails> origin(ProductKey key, Caller caller) {
    ProductSummary product = catalog.getVisible(key, caller);
    return origins.find(key).map(origin -> details(origin, product, caller));
  }

  /**
   * What an upgrade would do now; no changes when the product is at the newest revision, and none
   * while the new revision asks for something that the values do not tell.
   *
   * @throws PortalException NOT_FOUND when the caller does not see the product, NOT_FROM_TEMPLATE
   *     when no template made it, NO_HOSTED_REPOSITORY when its files are elsewhere
   */
  public UpgradeDetails preview(ProductKey key, UpgradeWish wish, Caller caller) {
    ProductSummary product = catalog.getVisible(key, caller);
    ProductStanding standing = requiredStanding(key);
    String from = standing.revision();
    String to = newest(standing.origin()).orElse(from);
    if (from.equals(to)) {
      return new UpgradeDetails(
          from,
          to,
          TemplateQuestions.none(standing.values()),
          unchanged(standing),
          Optional.empty(),
          false);
    }
    TemplateQuestions questions = questions(standing, to, wish);
    return new UpgradeDetails(
        from,
        to,
        questions,
        questions.isOpen()
            ? unchanged(standing)
            : merged(standing, to, new TemplateAnswers(questions.values(), wish.secrets()), caller),
        existing(key, branch(to)),
        mayWrite(product, caller));
  }

  /**
   * Puts the upgrade on a branch {@code template-<revision>} that starts from the main branch. A
   * branch that is there already stays as it is: the team may be working on it. The values that its
   * files were made from come with it, so they hold from the moment on at which it is merged.
   *
   * @throws PortalException as {@link #preview}; also FORBIDDEN for who is no member of the domain,
   *     ILLEGAL_TRANSITION for a retired product, NOTHING_TO_UPGRADE when it is at the newest
   *     revision, STALE_VERSION when the caller saw another revision as the newest, INVALID_VALUES
   *     when the values do not fit it, PROPOSAL_REFUSED when the repository does not take the
   *     branch
   */
  public OpenedUpgrade open(ProductKey key, UpgradeWish wish, Caller caller) {
    ProductSummary product = catalog.getVisible(key, caller);
    requireWriter(product, caller);
    ProductStanding standing = requiredStanding(key);
    String to = newest(standing.origin()).orElseThrow(() -> nothing(key, standing.origin()));
    if (to.equals(standing.revision())) {
      throw nothing(key, standing.origin());
    }
    if (wish.revision().filter(seen -> !seen.equals(to)).isPresent()) {
      throw new PortalException(
              ProblemType.STALE_VERSION, "The template has moved on to revision " + to)
          .withRemedy("Look at what the upgrade would change now");
    }
    return existing(key, branch(to)).orElseGet(() -> commit(standing, to, wish, caller));
  }

  private OpenedUpgrade commit(
      ProductStanding standing, String to, UpgradeWish wish, Caller caller) {
    ProductOrigin origin = standing.origin();
    TemplateQuestions questions = questions(standing, to, wish);
    if (questions.isOpen()) {
      throw new PortalException(
              ProblemType.INVALID_VALUES,
              "Revision " + to + " of the template needs other values",
              questions.violations())
          .withRemedy("Send all values, those that are named here among them");
    }
    MergedTree merged =
        merged(standing, to, new TemplateAnswers(questions.values(), wish.secrets()), caller);
    TemplateMark mark = new TemplateMark(origin.template(), to, Optional.of(questions.values()));
    memory.remember(origin.product(), origin.template(), to);
    try {
      String commit =
          host.commit(origin.product(), order(standing, to, caller), mark.put(merged.files()));
      return opened(origin.product(), branch(to), commit, merged.conflicts(), true);
    } catch (IOException refused) {
      PortalException refusal =
          new PortalException(
              ProblemType.PROPOSAL_REFUSED, "The repository said: " + refused.getMessage());
      refusal.initCause(refused);
      throw refusal;
    }
  }

  private static CommitOrder order(ProductStanding standing, String to, Caller caller) {
    return new CommitOrder(
        branch(to),
        Optional.of(standing.commit()),
        "Upgrade to "
            + standing.origin().template()
            + " "
            + to
            + "\n\nFrom revision "
            + standing.revision()
            + ", merged with what was changed here since.\n",
        caller.name(),
        "");
  }

  private Optional<OpenedUpgrade> existing(ProductKey key, String branch) {
    try {
      Optional<String> tip = host.tip(key, branch);
      if (tip.isEmpty()) {
        return Optional.empty();
      }
      List<String> conflicts = OpenConflicts.in(host.files(key, tip.get()), branch);
      return Optional.of(opened(key, branch, tip.get(), conflicts, false));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private OpenedUpgrade opened(
      ProductKey key, String branch, String commit, List<String> conflicts, boolean fresh) {
    return new OpenedUpgrade(branch, commit, conflicts, host.cloneAddress(key), fresh);
  }

  private TemplateQuestions questions(ProductStanding standing, String to, UpgradeWish wish) {
    return templates.questions(
        standing.origin().template(),
        standing.revision(),
        to,
        wish.values().orElse(standing.values()));
  }

  private static MergedTree unchanged(ProductStanding standing) {
    return new MergedTree(standing.files(), List.of());
  }

  private MergedTree merged(
      ProductStanding standing, String to, TemplateAnswers answers, Caller caller) {
    String template = standing.origin().template();
    List<TreeFile> base =
        templates
            .render(template, standing.revision(), answers.with(standing.values()), caller)
            .files();
    List<TreeFile> theirs = templates.render(template, to, answers, caller).files();
    return TreeMerge.merge(base, standing.files(), theirs, branch(to));
  }

  private OriginDetails details(ProductOrigin origin, ProductSummary product, Caller caller) {
    Optional<ProductStanding> standing = standing(origin);
    OriginDetails details =
        new OriginDetails(
            origin,
            standing.map(ProductStanding::revision).orElse(origin.revision()),
            standing.map(ProductStanding::values).orElse(origin.values()),
            newest(origin),
            false);
    boolean may = standing.isPresent() && details.isUpgradeAvailable() && mayWrite(product, caller);
    return details.allowing(may);
  }

  private Optional<String> newest(ProductOrigin origin) {
    return templates.newestRevision(origin.template());
  }

  private ProductStanding requiredStanding(ProductKey key) {
    ProductOrigin origin =
        origins
            .find(key)
            .orElseThrow(
                () ->
                    new PortalException(
                        ProblemType.NOT_FROM_TEMPLATE,
                        "'" + key + "' was made without a template"));
    return standing(origin)
        .orElseThrow(
            () ->
                new PortalException(
                        ProblemType.NO_HOSTED_REPOSITORY,
                        "The portal hosts no files of '" + key + "', so it cannot merge into them")
                    .withRemedy("Run the template again elsewhere and merge by hand"));
  }

  private Optional<ProductStanding> standing(ProductOrigin origin) {
    ProductKey key = origin.product();
    try {
      Optional<String> tip =
          host.exists(key) ? host.tip(key, RepositoryHost.MAIN) : Optional.empty();
      return tip.isEmpty()
          ? Optional.empty()
          : Optional.of(new ProductStanding(origin, tip.get(), host.files(key, tip.get())));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean mayWrite(ProductSummary product, Caller caller) {
    return caller.isMember(product.key().domain()) && product.lifecycle() != Lifecycle.RETIRED;
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

  private static PortalException nothing(ProductKey key, ProductOrigin origin) {
    return new PortalException(
        ProblemType.NOTHING_TO_UPGRADE,
        "'" + key + "' has all that the template " + origin.template() + " offers");
  }

  private static String branch(String revision) {
    return "template-" + revision;
  }
}
