package io.meshport.discovery.rest;

import io.meshport.discovery.service.RebuildService;
import io.meshport.discovery.service.SearchService;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** HTTP face of search: it translates and delegates, and decides nothing. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SearchResource {
  private final SearchService search;
  private final RebuildService rebuilds;
  private final CurrentCaller caller;

  @Inject
  public SearchResource(SearchService search, RebuildService rebuilds, CurrentCaller caller) {
    this.search = search;
    this.rebuilds = rebuilds;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "search", summary = "Find data products that you may see")
  public SearchResultView search(@BeanParam SearchParameters parameters) {
    PageRequest page = parameters.page();
    return SearchResultView.of(search.search(parameters.criteria(), page, caller.get()), page);
  }

  @GET
  @Path("suggestions")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "suggest", summary = "Offer products, columns and tags while typing")
  public SuggestionsView suggest(@QueryParam("q") @DefaultValue("") String text) {
    return SuggestionsView.of(search.suggest(SearchParameters.checkedText(text), caller.get()));
  }

  @POST
  @Path("rebuild")
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "rebuildSearchIndex", summary = "Make the search index anew")
  @APIResponse(responseCode = "202", description = "Started; searches go on meanwhile")
  public Response rebuild() {
    rebuilds.request(caller.get());
    return Response.accepted().build();
  }
}
