package io.meshport.scaffolder.rest.template;

import io.meshport.identity.CurrentCaller;
import io.meshport.platform.http.Parameters;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.LargeBody;
import io.meshport.platform.security.Secured;
import io.meshport.scaffolder.service.template.TemplateGallery;
import io.meshport.scaffolder.service.template.TemplateQuery;
import io.meshport.scaffolder.service.template.ValuesCheck;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** HTTP face of templates: it translates and delegates, and decides nothing. */
@Path("templates")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class TemplateResource {
  private static final String YAML = "text/yaml;charset=utf-8";

  private final TemplateGallery gallery;
  private final ValuesCheck check;
  private final CurrentCaller caller;

  @Inject
  public TemplateResource(TemplateGallery gallery, ValuesCheck check, CurrentCaller caller) {
    this.gallery = gallery;
    this.check = check;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "listTemplates", summary = "Find templates of data products")
  public Page<TemplateSummaryView> list(
      @QueryParam("q") @Nullable String text,
      @QueryParam("tag") @Nullable String tag,
      @QueryParam("technology") @Nullable String technology,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("pageToken") @Nullable String pageToken) {
    TemplateQuery.Order order =
        Parameters.choice(TemplateQuery.Order.class, "sort", sort)
            .orElse(TemplateQuery.Order.POPULARITY);
    return gallery
        .list(
            new TemplateQuery(text, tag, technology, owner, order),
            PageRequest.of(PageRequest.MAX_SIZE, pageToken))
        .map(TemplateSummaryView::of);
  }

  @GET
  @Path("{name}")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getTemplate", summary = "Show a template with its wizard")
  public TemplateView get(@PathParam("name") String name) {
    return TemplateView.of(gallery.get(name));
  }

  @GET
  @Path("{name}/definition")
  @Produces(YAML)
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getTemplateDefinition", summary = "Show the text of a template")
  public String definition(@PathParam("name") String name) {
    return gallery.get(name).file().definition();
  }

  @POST
  @LargeBody
  @Path("validation")
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "validateTemplate", summary = "Check a template without keeping it")
  public TemplateReadingView validate(TemplateTextInput input) {
    String text = input.definition() == null ? "" : input.definition();
    return TemplateReadingView.of(gallery.validate(text, caller.get()));
  }

  @POST
  @Path("{name}/check")
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "checkTemplateValues",
      summary = "Say what would be refused in a run with these values")
  public ValuesReportView check(@PathParam("name") String name, ValuesInput input) {
    return ValuesReportView.of(
        check.check(name, JsonObjects.tree(input.values(), "/values"), input.page(), caller.get()));
  }
}
