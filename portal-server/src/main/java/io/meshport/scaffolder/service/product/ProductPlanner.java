package io.meshport.scaffolder.service.product;

import io.meshport.catalog.InputPortSummary;
import io.meshport.catalog.InputReference;
import io.meshport.catalog.Names;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductDraft;
import io.meshport.catalog.ProductImporter;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.ContractFinding;
import io.meshport.contract.ContractRegistry;
import io.meshport.contract.ContractRegistry.ContractCheck;
import io.meshport.contract.FindingLevel;
import io.meshport.identity.Caller;
import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.model.product.PlanFinding;
import io.meshport.scaffolder.model.product.ProductPlan;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out which product, ports and contracts the files of a workspace describe, and what speaks
 * against them, before anything is written.
 */
@Singleton
public class ProductPlanner {
  private final ProductImporter importer;
  private final ContractRegistry contracts;
  private final ProductCatalog catalog;

  @Inject
  public ProductPlanner(
      ProductImporter importer, ContractRegistry contracts, ProductCatalog catalog) {
    this.importer = importer;
    this.contracts = contracts;
    this.catalog = catalog;
  }

  /**
   * What the files say.
   *
   * @param descriptor description of the product (Open Data Product Standard of Bitol)
   * @param files its contracts (ODCS)
   * @param key what the product is called, whatever the description says
   */
  public ProductPlan plan(
      TreeFile descriptor, List<TreeFile> files, ProductKey key, Caller caller) {
    ProductDraft draft = importer.read(descriptor.content(), key.domain(), key.name(), caller);
    List<PlanFinding> findings = new ArrayList<>();
    Map<String, TreeFile> byPort = new LinkedHashMap<>();
    for (TreeFile file : files) {
      ContractCheck check = contracts.check(file, key.domain());
      check.findings().forEach(finding -> findings.add(of(finding, file.path())));
      portOf(draft, file, check, files.size())
          .ifPresentOrElse(
              port -> assign(byPort, port, file, findings),
              () -> findings.add(belongsToNoPort(file)));
    }
    List<InputPortSummary> inputs = inputs(draft, descriptor, caller, findings);
    requirePromises(draft, descriptor, byPort, findings);
    return new ProductPlan(draft, inputs, byPort, findings);
  }

  private static PlanFinding of(ContractFinding finding, String path) {
    return new PlanFinding(
        finding.level(), finding.rule(), path, finding.line(), finding.message(), finding.remedy());
  }

  // By the id that the description names, else by the name of the file; else it is the only one
  // of a product that does not say which contract it means.
  private static Optional<String> portOf(
      ProductDraft draft, TreeFile file, ContractCheck check, int files) {
    List<String> ports = draft.ports().stream().map(PortSummary::name).toList();
    String name = file.path().substring(file.path().lastIndexOf('/') + 1).replaceFirst("\\..*", "");
    return ports.stream()
        .filter(
            port ->
                check.contractId() != null
                    && check.contractId().equals(draft.contractIds().get(port)))
        .findFirst()
        .or(() -> ports.stream().filter(name::equals).findFirst())
        .or(
            () ->
                ports.size() == 1 && files == 1 && draft.contractIds().isEmpty()
                    ? Optional.of(ports.get(0))
                    : Optional.empty());
  }

  private static void assign(
      Map<String, TreeFile> byPort, String port, TreeFile file, List<PlanFinding> findings) {
    TreeFile other = byPort.putIfAbsent(port, file);
    if (other != null) {
      findings.add(
          new PlanFinding(
              FindingLevel.ERROR,
              "one-contract-per-port",
              file.path(),
              null,
              "The port '" + port + "' has a contract already, in " + other.path(),
              "Keep one of the two files"));
    }
  }

  private static PlanFinding belongsToNoPort(TreeFile file) {
    return new PlanFinding(
        FindingLevel.ERROR,
        "contract-of-no-port",
        file.path(),
        null,
        "The contract belongs to no output port of the product",
        "Name its id as contractId of an output port, or name the file after the port");
  }

  private List<InputPortSummary> inputs(
      ProductDraft draft, TreeFile descriptor, Caller caller, List<PlanFinding> findings) {
    Map<String, InputPortSummary> inputs = new LinkedHashMap<>();
    for (InputReference reference : draft.inputs()) {
      Optional<PortKey> source = sourceOf(reference, caller);
      source.ifPresentOrElse(
          port ->
              inputs.putIfAbsent(
                  port.toString(),
                  new InputPortSummary(inputName(reference, port), port, List.of(), "")),
          () ->
              findings.add(
                  new PlanFinding(
                      FindingLevel.ERROR,
                      "unknown-input",
                      descriptor.path(),
                      null,
                      "The input port '" + reference.name() + "' reads nothing that you may see",
                      "Name the contract of a port as contractId, or domain/product/port")));
    }
    return List.copyOf(inputs.values());
  }

  private Optional<PortKey> sourceOf(InputReference reference, Caller caller) {
    return contracts
        .portOf(reference.contractId(), caller)
        .or(() -> visiblePort(reference.name(), caller))
        .or(() -> visiblePort(reference.contractId().replace('.', '/'), caller));
  }

  private Optional<PortKey> visiblePort(String text, Caller caller) {
    String[] parts = text.split("/", -1);
    if (parts.length != 3 || !Names.isName(parts[0])) {
      return Optional.empty();
    }
    PortKey port = new PortKey(parts[0], parts[1], parts[2]);
    return catalog
        .find(port.productKey())
        .filter(product -> catalog.visibleTo(product, caller))
        .flatMap(product -> product.port(port.port()))
        .map(found -> port);
  }

  private static String inputName(InputReference reference, PortKey port) {
    if (Names.isName(reference.name())) {
      return reference.name();
    }
    String name = port.product() + "-" + port.port();
    return Names.isName(name) ? name : port.port();
  }

  private static void requirePromises(
      ProductDraft draft,
      TreeFile descriptor,
      Map<String, TreeFile> byPort,
      List<PlanFinding> findings) {
    if (draft.ports().isEmpty()) {
      findings.add(
          new PlanFinding(
              FindingLevel.ERROR,
              "has-output-port",
              descriptor.path(),
              null,
              "The product has no output port, so nobody could use it",
              "Add at least one output port"));
    }
    for (PortSummary port : draft.ports()) {
      if (!byPort.containsKey(port.name())) {
        findings.add(
            new PlanFinding(
                FindingLevel.ERROR,
                "active-contract",
                descriptor.path(),
                null,
                "The output port '" + port.name() + "' has no data contract",
                "Add a contract for the port"));
      }
    }
  }
}
