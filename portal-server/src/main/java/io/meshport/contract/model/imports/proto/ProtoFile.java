package io.meshport.contract.model.imports.proto;

import io.meshport.platform.document.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a Protobuf file defines, and what of it was passed over. */
final class ProtoFile {
  private final Map<String, ProtoMessage> messages = new LinkedHashMap<>();
  private final Map<String, List<String>> enums = new LinkedHashMap<>();
  private final List<String> topLevel = new ArrayList<>();
  private final List<Passed> passed = new ArrayList<>();

  /** Something that defines no message. */
  record Passed(String what, Position position) {}

  void add(ProtoMessage message, boolean isTopLevel) {
    if (messages.putIfAbsent(message.fullName(), message) == null && isTopLevel) {
      topLevel.add(message.fullName());
    }
  }

  void add(String enumName, List<String> values) {
    enums.putIfAbsent(enumName, values);
  }

  void pass(String what, Position position) {
    passed.add(new Passed(what, position));
  }

  Map<String, ProtoMessage> messages() {
    return messages;
  }

  Map<String, List<String>> enums() {
    return enums;
  }

  List<Passed> passed() {
    return passed;
  }

  List<String> topLevel() {
    return topLevel;
  }

  /** The full name that a type has within a message; the type itself where the file has none. */
  String resolve(String type, String scope) {
    if (type.startsWith(".")) {
      return type.substring(1);
    }
    Set<String> messageNames = messages.keySet();
    String around = scope;
    while (true) {
      String candidate = around.isEmpty() ? type : around + "." + type;
      if (messageNames.contains(candidate) || enums.containsKey(candidate)) {
        return candidate;
      }
      if (around.isEmpty()) {
        return type;
      }
      int dot = around.lastIndexOf('.');
      around = dot < 0 ? "" : around.substring(0, dot);
    }
  }
}
