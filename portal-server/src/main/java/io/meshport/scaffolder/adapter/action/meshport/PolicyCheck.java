package io.meshport.scaffolder.adapter.action.meshport;

import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ActionSchemas;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.adapter.action.Done;
import io.meshport.scaffolder.adapter.action.GivenFields;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Says whether the files would pass the gate of publication: {@code meshport:policy:check}. */
@Singleton
public class PolicyCheck implements TemplateAction {
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "meshport:policy:check",
          "Holds the product that the files describe to the rules of publication, before it is"
              + " registered: it has an output port, every port has a contract without errors in"
              + " the product's domain, and what it reads is there.",
          ActionSchemas.read(
              """
              {"type": "object", "required": ["domain", "name"], "properties": {
                "domain": {"type": "string", "title": "Domain"},
                "name": {"type": "string", "title": "Name of the product"},
                "descriptor": {"type": "string", "title": "Description of the product",
                  "default": "dataproduct.yaml"},
                "contracts": {"type": "string", "title": "Folder of the contracts",
                  "default": "contracts/"},
                "failOn": {"type": "string", "enum": ["error", "warning", "never"],
                  "title": "What fails the step", "default": "error"}}}
              """),
          ContractValidate.OUTPUT,
          List.of(
              new ActionExample(
                  "Check before anything is published",
                  """
                  steps:
                    - action: meshport:policy:check
                      input:
                        domain: ${{ parameters.domain }}
                        name: ${{ parameters.name }}
                  """)),
          ActionDescription.DryRun.RUNS);

  private final ProductFiles files;

  @Inject
  public PolicyCheck(ProductFiles files) {
    this.files = files;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) {
    FindingsReport report = new FindingsReport(files.plan(call).findings());
    return Done.with(report.tell(call, GivenFields.of(call).text("failOn", "error")));
  }
}
