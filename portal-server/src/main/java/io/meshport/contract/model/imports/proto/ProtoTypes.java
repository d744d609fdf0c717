package io.meshport.contract.model.imports.proto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.Values;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in words of the standard what the fields of messages are. */
final class ProtoTypes {
  private static final String GOOGLE = "google.protobuf.";
  private static final Map<String, String> LOGICAL = new HashMap<>();
  private static final Map<String, String> FORMATS = new HashMap<>();

  static {
    type("number", "f64", "double,google.protobuf.DoubleValue");
    type("number", "f32", "float,google.protobuf.FloatValue");
    type("integer", "i32", "int32,sint32,sfixed32,google.protobuf.Int32Value");
    type("integer", "i64", "int64,sint64,sfixed64,google.protobuf.Int64Value");
    type("integer", "u32", "uint32,fixed32,google.protobuf.UInt32Value");
    type("integer", "u64", "uint64,fixed64,google.protobuf.UInt64Value");
    type("boolean", "", "bool,google.protobuf.BoolValue");
    type("string", "", "string,google.protobuf.StringValue");
    type("timestamp", "", "google.protobuf.Timestamp");
    type("date", "", "google.type.Date");
    type("time", "", "google.type.TimeOfDay");
    type("number", "", "google.type.Decimal");
  }

  /** Types that the standard has no word for, and about which nothing is uncertain. */
  private static final Set<String> WITHOUT_WORD = Set.of("bytes", "google.protobuf.BytesValue");

  private final ProtoFile file;

  /** Messages around the place that is read now: one that comes again recurs. */
  private final Set<String> around = new HashSet<>();

  ProtoTypes(ProtoFile file) {
    this.file = file;
  }

  private static void type(String logical, String format, String names) {
    for (String name : names.split(",", -1)) {
      LOGICAL.put(name, logical);
      if (!format.isEmpty()) {
        FORMATS.put(name, format);
      }
    }
  }

  void fields(ProtoMessage message, ElementDraft element) {
    if (!element.nests()) {
      return;
    }
    around.add(message.fullName());
    for (ProtoMessage.Field field : message.fields()) {
      field(field, message, element.child(field.name(), field.position()));
    }
    around.remove(message.fullName());
  }

  private void field(ProtoMessage.Field field, ProtoMessage message, ElementDraft column) {
    column.text("description", field.comment());
    column.flag("required", field.label().equals("required"));
    column.custom("fieldNumber", field.number());
    String oneOf = field.oneOf();
    if (oneOf != null) {
      column.custom("oneof", oneOf);
      column.hint("Only one field of '" + oneOf + "' is set; the standard cannot say that");
    }
    if ("true".equals(field.options().get("deprecated"))) {
      column.custom("deprecated", BooleanNode.TRUE);
    }
    String byDefault = field.options().get("default");
    if (byDefault != null) {
      column.custom("default", byDefault);
    }
    shape(field, message, column);
  }

  private void shape(ProtoMessage.Field field, ProtoMessage message, ElementDraft column) {
    String key = field.mapKey();
    if (key != null) {
      column.text("physicalType", "map<" + key + ", " + field.type() + ">");
      column.custom("mapKeyType", key).custom("mapValueType", field.type());
      column.warn("The standard has no word for a map; what its values hold is left out");
    } else if (field.label().equals("repeated")) {
      column.text("logicalType", "array").text("physicalType", "repeated " + field.type());
      if (column.nests()) {
        write(field.type(), message.fullName(), column.items(field.position()));
      }
    } else {
      write(field.type(), message.fullName(), column);
    }
  }

  private void write(String written, String scope, ElementDraft column) {
    String type = file.resolve(written, scope);
    column.text("physicalType", type);
    String logical = LOGICAL.get(type);
    ProtoMessage message = file.messages().get(type);
    List<String> values = file.enums().get(type);
    if (logical != null) {
      scalar(type, logical, column);
    } else if (message != null) {
      nested(message, column);
    } else if (values != null) {
      List<? extends JsonNode> allowed = values.stream().map(Values::textNode).toList();
      column.text("logicalType", "string").allow(allowed);
    } else if (WITHOUT_WORD.contains(type) || type.startsWith(GOOGLE)) {
      column.hint("The standard has no word for '" + type + "'; the type is kept");
    } else {
      column.warn("'" + type + "' is not defined in this file; only its name is kept");
    }
  }

  private static void scalar(String type, String logical, ElementDraft column) {
    column.text("logicalType", logical);
    String format = FORMATS.get(type);
    if (format != null) {
      column.format(format);
    }
    if (logical.equals("timestamp")) {
      column.option("timezone", BooleanNode.TRUE);
    }
  }

  private void nested(ProtoMessage message, ElementDraft column) {
    column.text("logicalType", "object");
    column.textIfAbsent("description", message.comment());
    if (around.contains(message.fullName())) {
      column.warn("'" + message.fullName() + "' holds itself; its fields are not repeated here");
    } else {
      fields(message, column);
    }
  }
}
