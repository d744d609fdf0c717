package io.meshport.scaffolder.adapter.action.catalog;

import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ActionSchemas;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.adapter.action.Done;
import io.meshport.scaffolder.adapter.action.GivenFields;
import io.meshport.scaffolder.adapter.action.fetch.FileSource;
import io.meshport.scaffolder.model.location.CatalogFile;
import io.meshport.scaffolder.service.location.LocationRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Registers a catalog file: {@code catalog:register}. */
@Singleton
public class CatalogRegister implements TemplateAction {
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "catalog:register",
          "Registers a catalog file of a repository with the entities in it. Registering it again"
              + " takes over what the file holds then.",
          ActionSchemas.read(
              """
              {"type": "object",
               "oneOf": [{"required": ["catalogInfoUrl"]}, {"required": ["repoContentsUrl"]}],
               "properties": {
                "catalogInfoUrl": {"type": "string", "title": "Address of the file"},
                "repoContentsUrl": {"type": "string",
                  "title": "Address of the branch that the file is on"},
                "catalogInfoPath": {"type": "string", "title": "Path of the file there",
                  "default": "/catalog-info.yaml"},
                "optional": {"type": "boolean",
                  "title": "Go on when the file is not there or broken"},
                "token": {"type": "string", "title": "Token for the host of the repository"}}}
              """),
          ActionSchemas.read(
              """
              {"type": "object", "required": ["catalogInfoUrl"], "properties": {
                "entityRef": {"type": "string", "title": "The first entity of the file"},
                "catalogInfoUrl": {"type": "string", "title": "Address of the file"}}}
              """),
          List.of(
              new ActionExample(
                  "Register what was published",
                  """
                  steps:
                    - action: catalog:register
                      input:
                        repoContentsUrl: ${{ steps.repository.output.repoContentsUrl }}
                        catalogInfoPath: /catalog-info.yaml
                  """)),
          ActionDescription.DryRun.LEFT_OUT);

  private final FileSource source;
  private final LocationRegistry locations;

  @Inject
  public CatalogRegister(FileSource source, LocationRegistry locations) {
    this.source = source;
    this.locations = locations;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) throws IOException {
    GivenFields input = GivenFields.of(call);
    String url = address(input);
    Optional<CatalogFile> file = read(call, input, url);
    var output = Done.output().put("catalogInfoUrl", url);
    if (file.isPresent()) {
      locations.register(url, file.get(), call.caller());
      output.put("entityRef", file.get().mainRef());
      call.log().info("Registered " + String.join(", ", file.get().refs()) + " from " + url);
    }
    return Done.with(output);
  }

  private static String address(GivenFields input) {
    return input
        .find("catalogInfoUrl")
        .orElseGet(
            () ->
                input.text("repoContentsUrl").replaceFirst("/+$", "")
                    + "/"
                    + input.text("catalogInfoPath", "catalog-info.yaml").replaceFirst("^/+", ""));
  }

  private Optional<CatalogFile> read(ActionCall call, GivenFields input, String url)
      throws IOException {
    try {
      return Optional.of(CatalogFile.read(source.file(call, url, input.find("token")).text()));
    } catch (ActionFailure | IOException failure) {
      if (!input.flag("optional")) {
        throw failure;
      }
      call.log().warn("Registered nothing from " + url + ": " + failure.getMessage());
      return Optional.empty();
    }
  }
}
