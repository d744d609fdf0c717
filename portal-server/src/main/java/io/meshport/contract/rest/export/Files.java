package io.meshport.contract.rest.export;

import io.meshport.contract.service.export.ContractFile;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Files as answers: always to keep, never shown by the browser as a page of the portal. */
final class Files {
  static final String NOTES = "Meshport-Export-Notes";

  private Files() {}

  static Response answer(ContractFile file) {
    return attachment(file.name(), file.format().mediaType())
        .entity(file.text())
        .header(NOTES, file.notes().size())
        .build();
  }

  static Response.ResponseBuilder attachment(String name, String mediaType) {
    return Response.ok()
        .type(MediaType.valueOf(mediaType).withCharset("utf-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }
}
