package io.meshport.contract.service.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.model.export.ExportFormat;
import io.meshport.contract.model.export.product.DprodExport;
import io.meshport.contract.model.export.product.OdpsExport;
import io.meshport.contract.model.export.product.ProductOffer;
import io.meshport.identity.Caller;
import io.meshport.platform.config.PublicAddress;
import io.meshport.platform.json.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes data products, one or all that are public, in the formats of other catalogues. */
@Singleton
public class ProductExportService {
  private static final int PAGE = 100;

  private final ProductOffers offers;
  private final OdpsExport odps;
  private final DprodExport dprod;

  @Inject
  public ProductExportService(ProductOffers offers, PublicAddress address) {
    this.offers = offers;
    this.odps = new OdpsExport(address);
    this.dprod = new DprodExport(address);
  }

  /** A product that the caller may see, in a format. */
  public ContractFile export(ProductKey key, String format, Caller caller) {
    ProductOffer offer = offers.get(key, caller);
    if (format.equals(OdpsExport.format().name())) {
      return file(key, OdpsExport.format(), odps.export(offer));
    }
    if (format.equals(DprodExport.format().name())) {
      return file(key, DprodExport.format(), dprod.export(offer));
    }
    throw ContractExportService.unknown(
        format, OdpsExport.format().name() + ", " + DprodExport.format().name());
  }

  private static ContractFile file(ProductKey key, ExportFormat format, String text) {
    String name = key.domain() + "-" + key.name() + format.suffix();
    return new ContractFile(format, name, text, List.of());
  }

  /**
   * Writes the catalogue of all public products page by page: neither the products nor the text
   * ever stand in memory as a whole. Columns stay out; each product alone has them.
   */
  public void writeCatalogue(OutputStream out) throws IOException {
    try (JsonGenerator json = Json.mapper().getFactory().createGenerator(out)) {
      json.writeStartObject();
      json.writePOJOField("@context", DprodExport.context());
      json.writeStringField("@id", dprod.catalogue());
      json.writeStringField("@type", "dcat:Catalog");
      json.writeStringField("dct:title", "Data products");
      json.writeArrayFieldStart("dcat:resource");
      @Nullable UUID last = null;
      do {
        ProductOffers.Page page = offers.after(last, PAGE);
        for (ProductOffer offer : page.offers()) {
          json.writeTree(dprod.node(offer, false));
        }
        last = page.last();
      } while (last != null);
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
