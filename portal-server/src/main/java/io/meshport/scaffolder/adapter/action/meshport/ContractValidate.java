package io.meshport.scaffolder.adapter.action.meshport;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.contract.ContractFinding;
import io.meshport.contract.ContractRegistry;
import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ActionSchemas;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.adapter.action.Done;
import io.meshport.scaffolder.adapter.action.GivenFields;
import io.meshport.scaffolder.model.product.PlanFinding;
import io.meshport.scaffolder.model.skeleton.RelativePath;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Holds contracts in the workspace to their standard: {@code meshport:contract:validate}. */
@Singleton
public class ContractValidate implements TemplateAction {
  static final JsonNode OUTPUT =
      ActionSchemas.read(
          """
          {"type": "object", "required": ["findings", "errors", "warnings"], "properties": {
            "findings": {"type": "array", "items": {"type": "object", "properties": {
              "level": {"type": "string"}, "rule": {"type": "string"},
              "path": {"type": "string"}, "line": {"type": "integer"},
              "message": {"type": "string"}, "remedy": {"type": "string"}}},
              "title": "What was found"},
            "errors": {"type": "integer", "title": "How many are errors"},
            "warnings": {"type": "integer", "title": "How many are warnings"}}}
          """);

  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "meshport:contract:validate",
          "Checks data contracts in the workspace (Open Data Contract Standard) as the portal does"
              + " when they are added.",
          ActionSchemas.read(
              """
              {"type": "object", "properties": {
                "path": {"type": "string", "title": "One file"},
                "paths": {"type": "array", "items": {"type": "string"}, "title": "Several files"},
                "folder": {"type": "string", "title": "All files of a folder"},
                "domain": {"type": "string", "title": "Domain that they should belong to"},
                "failOn": {"type": "string", "enum": ["error", "warning", "never"],
                  "title": "What fails the step", "default": "error"}}}
              """),
          OUTPUT,
          List.of(
              new ActionExample(
                  "Check all contracts",
                  """
                  steps:
                    - action: meshport:contract:validate
                      input:
                        folder: contracts
                        failOn: error
                  """)),
          ActionDescription.DryRun.RUNS);

  private final ContractRegistry contracts;

  @Inject
  public ContractValidate(ContractRegistry contracts) {
    this.contracts = contracts;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) {
    GivenFields input = GivenFields.of(call);
    List<TreeFile> files = files(call, input);
    if (files.isEmpty()) {
      throw new ActionFailure("There is no contract to check; name a path, paths or a folder");
    }
    List<PlanFinding> findings = new ArrayList<>();
    for (TreeFile file : files) {
      contracts.check(file, input.find("domain").orElse(null)).findings().stream()
          .map(finding -> of(finding, file.path()))
          .forEach(findings::add);
    }
    call.log().info("Checked " + files.size() + (files.size() == 1 ? " contract" : " contracts"));
    return Done.with(new FindingsReport(findings).tell(call, input.text("failOn", "error")));
  }

  private static List<TreeFile> files(ActionCall call, GivenFields input) {
    List<TreeFile> files = new ArrayList<>();
    input.find("path").ifPresent(path -> files.add(ProductFiles.read(call, RelativePath.of(path))));
    input.texts("paths").stream()
        .map(path -> ProductFiles.read(call, RelativePath.of(path)))
        .forEach(files::add);
    input.find("folder").ifPresent(folder -> files.addAll(ProductFiles.contracts(call, folder)));
    return files;
  }

  private static PlanFinding of(ContractFinding finding, String path) {
    return new PlanFinding(
        finding.level(), finding.rule(), path, finding.line(), finding.message(), finding.remedy());
  }
}
