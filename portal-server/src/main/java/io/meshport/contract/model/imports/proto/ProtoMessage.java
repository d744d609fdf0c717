package io.meshport.contract.model.imports.proto;

import io.meshport.platform.document.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as a Protobuf file defines it. */
final class ProtoMessage {
  private final String fullName;
  private final String comment;
  private final Position position;
  private final List<Field> fields = new ArrayList<>();

  /**
   * A field of a message.
   *
   * @param name its name
   * @param number its number on the wire
   * @param type its type as written
   * @param label repeated, optional, required, or nothing
   * @param mapKey type of the keys, for a map
   * @param oneOf the group of which only one field is set
   * @param comment what stands beside it
   * @param options its options as written
   * @param position where it stands
   */
  record Field(
      String name,
      String number,
      String type,
      String label,
      @Nullable String mapKey,
      @Nullable String oneOf,
      String comment,
      Map<String, String> options,
      Position position) {}

  ProtoMessage(String fullName, String comment, Position position) {
    this.fullName = fullName;
    this.comment = comment;
    this.position = position;
  }

  String fullName() {
    return fullName;
  }

  /** The last part of its name. */
  String name() {
    return fullName.substring(fullName.lastIndexOf('.') + 1);
  }

  String comment() {
    return comment;
  }

  Position position() {
    return position;
  }

  List<Field> fields() {
    return fields;
  }
}
