package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the data costs.
 *
 * @param id stable id within its list
 * @param priceAmount how much
 * @param priceCurrency in which currency
 * @param priceUnit for what
 * @param unknown fields that version 3.1.0 does not know, kept so that nothing is lost
 */
public record OdcsPrice(
    @Nullable String id,
    @Nullable BigDecimal priceAmount,
    @Nullable String priceCurrency,
    @Nullable String priceUnit,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

  public OdcsPrice {

    unknown = Absent.orNone(unknown);
  }
}
