package io.meshport.scaffolder.adapter.action.meshport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.ContractRegistry.RegisteredContract;
import io.meshport.platform.config.PublicAddress;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ActionSchemas;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.adapter.action.Done;
import io.meshport.scaffolder.adapter.action.GivenFields;
import io.meshport.scaffolder.adapter.action.Refusals;
import io.meshport.scaffolder.model.product.PlanFinding;
import io.meshport.scaffolder.model.product.ProductPlan;
import io.meshport.scaffolder.service.product.CreationOrder;
import io.meshport.scaffolder.service.product.ProductCreation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Registers a product of the files in the workspace: {@code meshport:data-product:create}. */
@Singleton
public class DataProductCreate implements TemplateAction {
  private static final String PORT_WITHOUT_CONTRACT = "active-contract";
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "meshport:data-product:create",
          "Registers a data product with its ports and contracts as drafts, from its description"
              + " (Open Data Product Standard of Bitol) and its contracts (Open Data Contract"
              + " Standard). With publish the contracts become binding and the product is offered"
              + " to everybody; only owners of the domain may do that.",
          ActionSchemas.read(
              """
              {"type": "object", "required": ["domain", "name"], "properties": {
                "domain": {"type": "string", "title": "Domain"},
                "name": {"type": "string", "title": "Name of the product"},
                "descriptor": {"type": "string", "title": "Description of the product",
                  "default": "dataproduct.yaml"},
                "contracts": {"type": "string", "title": "Folder of the contracts",
                  "default": "contracts/"},
                "publish": {"type": "boolean", "title": "Publish it at once", "default": false}}}
              """),
          ActionSchemas.read(
              """
              {"type": "object", "required": ["product", "productUrl", "contracts"],
               "properties": {
                "product": {"type": "string", "title": "Product, domain/name"},
                "productUrl": {"type": "string", "title": "Its page in the portal"},
                "contracts": {"type": "array", "items": {"type": "object", "properties": {
                  "port": {"type": "string"}, "id": {"type": "string"},
                  "version": {"type": "string"}}},
                  "title": "Contracts of its ports"}}}
              """),
          List.of(
              new ActionExample(
                  "Register the product that the skeleton describes",
                  """
                  steps:
                    - id: product
                      action: meshport:data-product:create
                      input:
                        domain: ${{ parameters.domain }}
                        name: ${{ parameters.name }}
                        publish: ${{ parameters.publish }}
                  """)),
          ActionDescription.DryRun.RUNS);

  private final ProductFiles files;
  private final ProductCreation creation;
  private final PublicAddress portal;

  @Inject
  public DataProductCreate(ProductFiles files, ProductCreation creation, PublicAddress portal) {
    this.files = files;
    this.creation = creation;
    this.portal = portal;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) {
    ProductPlan plan = files.plan(call);
    boolean publish = GivenFields.of(call).flag("publish");
    requireSound(call, plan, publish);
    CreationOrder order =
        new CreationOrder(
            plan,
            publish,
            call.task(),
            call.template().name(),
            call.template().revision(),
            call.parameters());
    ObjectNode output = output(plan.draft().key());
    if (call.isDryRun()) {
      Refusals.told(
          () -> {
            creation.check(order, call.caller());
            return order;
          });
      call.log().info("Would register " + plan.draft().key() + (publish ? " and publish it" : ""));
      return Done.with(output);
    }
    List<RegisteredContract> contracts = Refusals.told(() -> creation.create(order, call.caller()));
    contracts.forEach(contract -> add(output, contract));
    call.log().info((publish ? "Published " : "Registered ") + plan.draft().key());
    return Done.with(output);
  }

  // A draft may still lack contracts; whatever else is wrong would be refused half-way.
  private static void requireSound(ActionCall call, ProductPlan plan, boolean publish) {
    for (PlanFinding finding : plan.findings()) {
      boolean bearable = !publish && finding.rule().equals(PORT_WITHOUT_CONTRACT);
      if (finding.isError() && !bearable) {
        throw new ActionFailure("The product cannot be made of these files. " + finding);
      }
      if (finding.isError()) {
        call.log().warn(finding.toString());
      }
    }
  }

  private ObjectNode output(ProductKey key) {
    ObjectNode output =
        Done.output()
            .put("product", key.toString())
            .put("productUrl", portal.of("products", key.domain(), key.name()));
    output.putArray("contracts");
    return output;
  }

  private static void add(ObjectNode output, RegisteredContract contract) {
    output
        .withArray("contracts")
        .addObject()
        .put("port", contract.port().port())
        .put("id", contract.contractId())
        .put("version", contract.version());
  }
}
