package io.meshport.scaffolder.adapter.action.meshport;

import io.meshport.catalog.ProductKey;
import io.meshport.platform.git.TreeFile;
import io.meshport.platform.problem.PortalException;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.adapter.action.GivenFields;
import io.meshport.scaffolder.adapter.action.Refusals;
import io.meshport.scaffolder.model.product.ProductPlan;
import io.meshport.scaffolder.model.skeleton.RelativePath;
import io.meshport.scaffolder.service.product.ProductPlanner;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds the files in a workspace that describe a product. */
@Singleton
public class ProductFiles {
  static final String DESCRIPTOR = "dataproduct.yaml";
  static final String CONTRACTS = "contracts/";
  private static final String ENDINGS = ".*\\.(ya?ml|json)";

  private final ProductPlanner planner;

  @Inject
  public ProductFiles(ProductPlanner planner) {
    this.planner = planner;
  }

  /** What the files of a call say, by the inputs domain, name, descriptor and contracts. */
  ProductPlan plan(ActionCall call) {
    GivenFields input = GivenFields.of(call);
    ProductKey key = new ProductKey(input.text("domain"), input.text("name"));
    String path = RelativePath.of(input.text("descriptor", DESCRIPTOR));
    TreeFile descriptor = read(call, path);
    List<TreeFile> contracts = contracts(call, input.text("contracts", CONTRACTS));
    try {
      return planner.plan(descriptor, contracts, key, call.caller());
    } catch (PortalException refusal) {
      throw new ActionFailure(path + ": " + Refusals.of(refusal).getMessage(), refusal);
    }
  }

  /** The contracts in a folder; none when there is no folder. */
  static List<TreeFile> contracts(ActionCall call, String folder) {
    String start = RelativePath.of(folder);
    String prefix = start.isEmpty() ? "" : start + "/";
    return call.workspace().files().stream()
        .filter(file -> file.path().startsWith(prefix) && file.path().matches(ENDINGS))
        .map(file -> read(call, file.path()))
        .toList();
  }

  /** A file of the workspace. */
  static TreeFile read(ActionCall call, String path) {
    if (!call.workspace().exists(path) || call.workspace().isFolder(path)) {
      throw new ActionFailure("There is no file '" + path + "' in the workspace");
    }
    return new TreeFile(path, call.workspace().read(path), false);
  }
}
