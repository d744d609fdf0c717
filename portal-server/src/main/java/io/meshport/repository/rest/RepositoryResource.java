package io.meshport.repository.rest;

import io.meshport.catalog.ProductKey;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import io.meshport.repository.RepositoryHost;
import io.meshport.repository.service.RepositoryService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** HTTP face of the repositories that the portal hosts: it translates and delegates. */
@Path("data-products/{domain}/{name}/repository")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class RepositoryResource {
  private static final String TEXT = "text/plain;charset=UTF-8";

  private final RepositoryService repositories;
  private final CurrentCaller caller;

  @Inject
  public RepositoryResource(RepositoryService repositories, CurrentCaller caller) {
    this.repositories = repositories;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(operationId = "getRepository", summary = "Show the repository of a data product")
  public RepositoryView get(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @QueryParam("branch") @Nullable String branch) {
    return RepositoryView.of(
        repositories.show(new ProductKey(domain, name), Optional.ofNullable(branch), caller.get()));
  }

  @PUT
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "putRepository",
      summary = "Give a data product an empty repository, unless it has one")
  public RepositoryView put(@PathParam("domain") String domain, @PathParam("name") String name) {
    return RepositoryView.of(repositories.create(new ProductKey(domain, name), caller.get()));
  }

  @GET
  @Path("folder")
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "listRepositoryFolder",
      summary = "List what lies in a folder of a repository: folders first, each by name")
  public Page<RepositoryNodeView> folder(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @QueryParam("branch") @DefaultValue(RepositoryHost.MAIN) String branch,
      @QueryParam("path") @DefaultValue("") String path,
      @QueryParam("pageToken") @Nullable String pageToken) {
    PageRequest page = PageRequest.of(PageRequest.MAX_SIZE, pageToken);
    return repositories
        .folder(new ProductKey(domain, name), branch, path, page, caller.get())
        .map(RepositoryNodeView::of);
  }

  @GET
  @Path("commits")
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "listRepositoryCommits",
      summary = "List the commits of a branch, the newest first")
  public Page<CommitView> commits(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @QueryParam("branch") @DefaultValue(RepositoryHost.MAIN) String branch,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    PageRequest page = PageRequest.of(pageSize, pageToken);
    return repositories
        .commits(new ProductKey(domain, name), branch, page, caller.get())
        .map(CommitView::of);
  }

  @GET
  @Path("file")
  @Secured(Access.SIGNED_IN)
  @Produces(TEXT)
  @Operation(operationId = "getRepositoryFile", summary = "Read a text file of a repository")
  public String file(
      @PathParam("domain") String domain,
      @PathParam("name") String name,
      @QueryParam("branch") @DefaultValue(RepositoryHost.MAIN) String branch,
      @QueryParam("path") @Nullable String path) {
    if (path == null) {
      throw new PortalException(ProblemType.INVALID_PARAMETER, "The parameter path is missing");
    }
    return repositories.text(new ProductKey(domain, name), branch, path, caller.get());
  }
}
