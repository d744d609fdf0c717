package io.meshport.contract.model.upgrade;

import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.Position;
import io.meshport.platform.document.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One object on its way into version 3.1.0: what is left of the source, and what became of it. */
final class Section {
  private final MapNode source;
  private final String from;
  private final String to;
  private final Journal journal;
  private final Map<String, Node> left;
  private final Map<String, Node> done = new LinkedHashMap<>();

  private Section(MapNode source, String from, String to, Journal journal) {
    this.source = source;
    this.from = from;
    this.to = to;
    this.journal = journal;
    this.left = new LinkedHashMap<>(source.fields());
  }

  static Section root(MapNode contract, Journal journal) {
    return new Section(contract, "", "", journal);
  }

  Journal journal() {
    return journal;
  }

  /** The pointer to this object of the document. */
  String pointer() {
    return from;
  }

  /** Where the object stands. */
  Position position() {
    return source.position();
  }

  /** The pointer to a field of the document. */
  String pointer(String field) {
    return Pointer.child(from, field);
  }

  boolean has(String field) {
    return left.containsKey(field);
  }

  /** A field that is dealt with from here on. */
  @Nullable Node take(String field) {
    return left.remove(field);
  }

  /** A field as text, without dealing with it. */
  @Nullable String text(String field) {
    return left.get(field) instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.TEXT
        ? scalar.text()
        : null;
  }

  Section put(String field, Node value) {
    done.put(field, value);
    return this;
  }

  Section put(String field, String text) {
    return put(field, ScalarNode.text(text, source.position()));
  }

  Section keep(String... fields) {
    for (String field : fields) {
      Node value = take(field);
      if (value != null && !isNull(value, field)) {
        put(field, value);
      }
    }
    return this;
  }

  /** Version 3.1.0 knows no null but as a value; a field that holds one says nothing. */
  private boolean isNull(Node value, String field) {
    boolean isNull = value instanceof ScalarNode scalar && scalar.type() == ScalarNode.Type.NULL;
    if (isNull) {
      journal.note(pointer(field), "Was null, which says nothing, and is left out");
    }
    return isNull;
  }

  Section rename(String old, String name) {
    return become(old, name, "'" + old + "' is called '" + name + "'", value -> value);
  }

  /** A field gets another name and value; the message says what became of it. */
  Section become(String old, String name, String message, Function<Node, Node> change) {
    Node value = take(old);
    if (value != null && !isNull(value, old)) {
      journal.note(pointer(old), message);
      journal.moved(pointer(old), Pointer.child(to, name));
      put(name, change.apply(value));
    }
    return this;
  }

  Section drop(String field, String message) {
    if (take(field) != null) {
      journal.note(pointer(field), message);
    }
    return this;
  }

  /** The entries of a list, each of them brought to 3.1.0; what is no object stays as it is. */
  Section each(String old, String name, Function<Section, MapNode> entry) {
    return eachMany(old, name, section -> List.of(entry.apply(section)));
  }

  Section each(String name, Function<Section, MapNode> entry) {
    return each(name, name, entry);
  }

  /** The same where one entry can become several. */
  Section eachMany(String name, Function<Section, List<MapNode>> entry) {
    return eachMany(name, name, entry);
  }

  private Section eachMany(String old, String name, Function<Section, List<MapNode>> entry) {
    Node value = take(old);
    if (value == null || isNull(value, old)) {
      return this;
    }
    String target = Pointer.child(to, name);
    journal.moved(pointer(old), target);
    if (!old.equals(name)) {
      journal.note(pointer(old), "'" + old + "' is called '" + name + "'");
    }
    return put(name, value instanceof ListNode list ? entries(list, old, target, entry) : value);
  }

  private ListNode entries(
      ListNode list, String old, String target, Function<Section, List<MapNode>> entry) {
    List<Node> entries = new ArrayList<>(list.items().size());
    for (int i = 0; i < list.items().size(); i++) {
      String source = Pointer.child(pointer(old), i);
      if (list.items().get(i) instanceof MapNode map) {
        String first = Pointer.child(target, entries.size());
        List<MapNode> made = entry.apply(new Section(map, source, first, journal));
        for (MapNode one : made) {
          journal.moved(source, Pointer.child(target, entries.size()));
          entries.add(one);
        }
      } else {
        entries.add(list.items().get(i));
      }
    }
    return ListNode.of(entries, list.position());
  }

  /** An object in a field, brought to 3.1.0. */
  Section object(String field, Function<Section, MapNode> change) {
    Node value = take(field);
    if (value instanceof MapNode map) {
      String target = Pointer.child(to, field);
      journal.moved(pointer(field), target);
      return put(field, change.apply(new Section(map, pointer(field), target, journal)));
    }
    return value == null || isNull(value, field) ? this : put(field, value);
  }

  /** What is left becomes custom properties, behind those that are there. */
  MapNode restToCustomProperties() {
    List<Node> properties = customProperties();
    left.forEach(
        (field, value) -> {
          if (!isNull(value, field)) {
            journal.note(pointer(field), "Became a custom property; 3.1.0 has no such field");
            properties.add(Journal.customProperty(field, value));
          }
        });
    return withCustomProperties(properties);
  }

  /** What is left goes to the contract, as this section takes no custom properties. */
  MapNode restToContract() {
    left.forEach(
        (field, value) -> {
          if (!isNull(value, field)) {
            journal.lift(pointer(field), value);
          }
        });
    return build();
  }

  /** The custom properties so far; a list can be added to. */
  List<Node> customProperties() {
    Node given = done.remove("customProperties");
    if (given instanceof ListNode list) {
      return new ArrayList<>(list.items());
    }
    return given == null ? new ArrayList<>() : new ArrayList<>(List.of(given));
  }

  MapNode withCustomProperties(List<Node> properties) {
    if (!properties.isEmpty()) {
      put("customProperties", ListNode.of(properties, properties.get(0).position()));
    }
    return build();
  }

  /** What is left stays where it is, under its own name. */
  MapNode restAsItIs() {
    done.putAll(left);
    return build();
  }

  /** What a field has become. */
  @Nullable Node done(String field) {
    return done.get(field);
  }

  /** A finished field moves one level down, alone in an object. */
  Section wrap(String field, String inner) {
    Node value = done.get(field);
    if (value != null) {
      String target = Pointer.child(to, field);
      journal.moved(journal.source(target), Pointer.child(target, inner));
      Map<String, Node> around = new LinkedHashMap<>();
      around.put(inner, value);
      put(field, MapNode.of(around, value.position()));
    }
    return this;
  }

  Map<String, Node> left() {
    return left;
  }

  MapNode build() {
    return MapNode.of(done, source.position());
  }
}
