package io.meshport.contract.model.standard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reference from columns to other columns; one on a column has no {@code from}.
 *
 * @param type always {@code foreignKey}
 * @param from the referring columns
 * @param to the columns referred to, in the same order
 * @param customProperties what the standard has no word for
 * @param unknown fields that version 3.1.0 does not know, kept so that nothing is lost
 */
public record OdcsRelationship(
    @Nullable String type,
    @JsonFormat(
            with = {
              JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
              JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
            })
        List<String> from,
    @JsonFormat(
            with = {
              JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
              JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
            })
        List<String> to,
    List<OdcsCustomProperty> customProperties,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {

  public OdcsRelationship {
    from = Absent.orNone(from);
    to = Absent.orNone(to);
    customProperties = Absent.orNone(customProperties);
    unknown = Absent.orNone(unknown);
  }
}
