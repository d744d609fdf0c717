package io.meshport.contract.rest;

import io.meshport.contract.service.ContractImportService;
import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** HTTP face of the import of contracts: it translates and delegates, and decides nothing. */
@Path("contracts/imports")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ContractImportResource {
  private final ContractImportService imports;

  @Inject
  public ContractImportResource(ContractImportService imports) {
    this.imports = imports;
  }

  @POST
  @Secured(Access.SIGNED_IN)
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "previewContractImport",
      summary = "Turn a foreign description into a contract without keeping it")
  public ContractPreviewView preview(@BeanParam ImportParameters parameters, byte[] source) {
    return ContractPreviewView.of(
        imports.preview(parameters.importFormat(), parameters.settings(), source));
  }
}
