package io.meshport.scaffolder.model.product;

import io.meshport.catalog.InputPortSummary;
import io.meshport.catalog.ProductDraft;
import io.meshport.platform.git.TreeFile;
import java.util.List;
import java.util.Map;

/**
 * What would become of the files in a workspace.
 *
 * @param draft the product with its output ports
 * @param inputs what it reads, as far as the portal knows it
 * @param contracts the contract of each port that has one, by name of the port
 * @param findings what speaks against it
 */
public record ProductPlan(
    ProductDraft draft,
    List<InputPortSummary> inputs,
    Map<String, TreeFile> contracts,
    List<PlanFinding> findings) {

  public ProductPlan {
    inputs = List.copyOf(inputs);
    contracts = Map.copyOf(contracts);
    findings = List.copyOf(findings);
  }
}
