package io.meshport.scaffolder.service.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.CatalogBrowser;
import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.Names;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.repository.RepositoryHost;
import io.meshport.scaffolder.model.expression.Template;
import io.meshport.scaffolder.model.expression.TemplateLimits;
import io.meshport.scaffolder.model.expression.syntax.TemplateFailure;
import io.meshport.scaffolder.model.expression.syntax.TemplateSyntax;
import io.meshport.scaffolder.model.template.ShownPages;
import io.meshport.scaffolder.model.template.StepDefinition;
import io.meshport.scaffolder.model.template.TemplateDefinition;
import io.meshport.scaffolder.model.template.TemplateFinding.Gravity;
import io.meshport.scaffolder.model.template.ValueCheck;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says before a run what would be refused in it: what breaks the pages, and what the steps that
 * register products and ask for access will meet in the catalog. It looks at the inputs of these
 * steps, so it holds for every template.
 */
@Singleton
public class ValuesCheck {
  private static final String CREATE = "meshport:data-product:create";
  private static final String REQUEST = "meshport:access:request";
  private static final Pattern PARAMETER =
      Pattern.compile("\\$\\{\\{\\s*parameters\\.(\\w+)\\s*}}");

  private final Templates templates;
  private final ProductCatalog catalog;
  private final CatalogBrowser browser;
  private final RepositoryHost repositories;

  @Inject
  public ValuesCheck(
      Templates templates,
      ProductCatalog catalog,
      CatalogBrowser browser,
      RepositoryHost repositories) {
    this.templates = templates;
    this.catalog = catalog;
    this.browser = browser;
    this.repositories = repositories;
  }

  /**
   * Checks values.
   *
   * @param page look at the values of this page alone, counted from 0; at all when missing
   */
  public ValuesReport check(
      String template, ObjectNode values, @Nullable Integer page, Caller caller) {
    TemplateDefinition definition = templates.find(template).definition();
    if (page != null && (page < 0 || page >= definition.pages().size())) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "The template has no such page",
          List.of(Violation.at("/page", "must be from 0 to " + (definition.pages().size() - 1))));
    }
    // Secrets are never sent here, so only what they are not is checked.
    List<Violation> violations =
        page == null
            ? ValueCheck.violations(definition, values, Map.of()).stream()
                .filter(violation -> violation.pointer().startsWith("/values"))
                .toList()
            : ValueCheck.violations(definition, values, page);
    ShownPages shown = ShownPages.of(definition, values);
    return new ValuesReport(
        violations, findings(definition, shown.values(), caller), shown.hidden());
  }

  private List<PolicyFinding> findings(
      TemplateDefinition definition, ObjectNode values, Caller caller) {
    List<PolicyFinding> findings = new ArrayList<>();
    for (StepDefinition step : definition.steps()) {
      if (step.action().equals(CREATE)) {
        checkProduct(step, values, caller, findings);
      } else if (step.action().equals(REQUEST)) {
        checkPorts(step, values, caller, findings);
      }
    }
    return findings.stream().distinct().toList();
  }

  private void checkProduct(
      StepDefinition step, ObjectNode values, Caller caller, List<PolicyFinding> findings) {
    Optional<String> domain = text(step, "domain", values);
    domain.ifPresent(name -> checkDomain(name, pointer(step, "domain"), caller, findings));
    Optional<String> name = text(step, "name", values);
    if (name.isEmpty()) {
      return;
    }
    String pointer = pointer(step, "name");
    if (!Names.isName(name.get())) {
      findings.add(
          error("'" + name.get() + "' is no name of a data product: use kebab-case", pointer));
    } else if (domain.isPresent() && Names.isName(domain.get())) {
      taken(new ProductKey(domain.get(), name.get()))
          .ifPresent(message -> findings.add(error(message, pointer)));
    }
  }

  // A repository without a product is what a run left that did not reach its end.
  private Optional<String> taken(ProductKey key) {
    if (catalog.find(key).isPresent()) {
      return Optional.of("The domain " + key.domain() + " has a data product of this name");
    }
    return repositories.exists(key)
        ? Optional.of(
            "A run that did not end left a repository of this name: retry it, or choose another"
                + " name")
        : Optional.empty();
  }

  private void checkDomain(
      String domain, String pointer, Caller caller, List<PolicyFinding> findings) {
    if (browser.domain(domain).isEmpty()) {
      findings.add(error("There is no domain '" + domain + "'", pointer));
    } else if (!caller.isMember(domain)) {
      findings.add(error("Only members of " + domain + " write its products", pointer));
    }
  }

  private void checkPorts(
      StepDefinition step, ObjectNode values, Caller caller, List<PolicyFinding> findings) {
    String pointer = pointer(step, "ports");
    JsonNode ports = value(step, "ports", values).orElse(JsonNodeFactory.instance.arrayNode());
    for (JsonNode port : ports) {
      Optional<String> problem = problem(port.asText(), caller);
      problem.ifPresent(message -> findings.add(error(message, pointer)));
    }
  }

  private Optional<String> problem(String address, Caller caller) {
    PortKey port;
    try {
      port = PortKey.parse(address);
    } catch (PortalException noPort) {
      return Optional.of("'" + address + "' is no output port; write domain/product/port");
    }
    Optional<ProductSummary> product =
        catalog.find(port.productKey()).filter(found -> catalog.visibleTo(found, caller));
    if (product.flatMap(found -> found.port(port.port())).isEmpty()) {
      return Optional.of("There is no output port '" + address + "'");
    }
    return product.get().lifecycle() == Lifecycle.PUBLISHED
        ? Optional.empty()
        : Optional.of("Access to '" + address + "' cannot be asked for: it is not published");
  }

  private static PolicyFinding error(String message, String pointer) {
    return new PolicyFinding(Gravity.ERROR, message, pointer);
  }

  private static Optional<String> text(StepDefinition step, String field, ObjectNode values) {
    return value(step, field, values)
        .filter(value -> value.isTextual() && !value.textValue().isEmpty())
        .map(JsonNode::textValue);
  }

  /** What a step will be given, as far as the values alone say. */
  private static Optional<JsonNode> value(StepDefinition step, String field, ObjectNode values) {
    JsonNode written = step.input().path(field);
    if (!written.isTextual()) {
      return Optional.of(written);
    }
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.set("parameters", values);
    try {
      return Template.read(written.textValue(), TemplateSyntax.STANDARD)
          .value(context, TemplateLimits.VALUE);
    } catch (TemplateFailure dependsOnMore) {
      return Optional.empty();
    }
  }

  private static String pointer(StepDefinition step, String field) {
    Matcher whole = PARAMETER.matcher(step.input().path(field).asText());
    return whole.matches() ? "/values/" + whole.group(1) : "/values";
  }
}
