package io.meshport.contract.rest.export;

import io.meshport.contract.service.export.ContractExportService;
import io.meshport.identity.CurrentCaller;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** HTTP face of contract versions in other formats: it translates and delegates. */
@Path("contracts/{id}/versions/{version}/exports")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ContractExportResource {
  private final ContractExportService exports;
  private final CurrentCaller caller;

  @Inject
  public ContractExportResource(ContractExportService exports, CurrentCaller caller) {
    this.exports = exports;
    this.caller = caller;
  }

  @GET
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "listContractExports",
      summary = "List the formats that a contract version can be had in")
  public ExportFormatsView list(@PathParam("id") String id, @PathParam("version") String version) {
    return new ExportFormatsView(
        exports.formats(id, version, caller.get()).stream()
            .map(export -> ExportFormatView.of(export.format(), id, version))
            .toList());
  }

  @GET
  @Path("{format}")
  @Secured(Access.SIGNED_IN)
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "exportContract",
      summary = "Give out a contract version in a format, as a file")
  @APIResponse(
      responseCode = "200",
      description = "The file, in the media type of the format",
      headers =
          @Header(
              name = Files.NOTES,
              description = "How many things the file does not say; see the notes",
              schema = @Schema(type = SchemaType.INTEGER)),
      content = @Content(schema = @Schema(implementation = String.class)))
  public Response export(
      @PathParam("id") String id,
      @PathParam("version") String version,
      @PathParam("format") String format,
      @QueryParam("dialect") @Nullable String dialect) {
    return Files.answer(exports.export(id, version, format, dialect, caller.get()));
  }

  @GET
  @Path("{format}/notes")
  @Secured(Access.SIGNED_IN)
  @Operation(
      operationId = "listContractExportNotes",
      summary = "List what a format does not say of a contract version")
  public ExportNotesView notes(
      @PathParam("id") String id,
      @PathParam("version") String version,
      @PathParam("format") String format,
      @QueryParam("dialect") @Nullable String dialect) {
    return ExportNotesView.of(exports.export(id, version, format, dialect, caller.get()).notes());
  }
}
