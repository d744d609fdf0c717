package io.meshport.platform.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Builds the tree of a YAML 1.2 document (core schema: a date stays a text) from the parser's
 * events, so that every limit holds while reading and not after it.
 */
final class YamlTree {
  private final Guard guard;
  private final Map<Anchor, Node> anchors = new HashMap<>();
  private final Iterator<Event> events;
  private int aliases;

  private YamlTree(Iterator<Event> events, Limits limits) {
    this.guard = new Guard(limits);
    this.events = events;
  }

  static Node read(String text, Limits limits) {
    return read(text, limits, YamlTree::document);
  }

  /** Every document of a text that may hold several; one that is empty is a null. */
  static List<Node> readAll(String text, Limits limits) {
    return read(text, limits, YamlTree::documents);
  }

  private static <T> T read(String text, Limits limits, Function<YamlTree, T> reading) {
    // A buffer as long as the text: with the default one, long lines take quadratic time.
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setBufferSize(Math.max(1024, text.length() + 1))
            .setCodePointLimit(limits.length())
            .build();
    try {
      return reading.apply(new YamlTree(new Parse(settings).parseString(text).iterator(), limits));
    } catch (ReaderException e) {
      throw new MalformedDocument(
          "bad-character",
          "The document holds a character that YAML forbids (U+%04X)".formatted(e.getCodePoint()),
          "",
          Position.after(text.substring(0, text.offsetByCodePoints(0, e.getPosition()))));
    } catch (MarkedYamlEngineException e) {
      Position position = e.getProblemMark().map(YamlTree::position).orElse(Position.START);
      throw new MalformedDocument(
          "malformed-yaml", "The YAML is malformed: " + e.getProblem(), "", position);
    }
  }

  private Node document() {
    Event event = content();
    if (event.getEventId() == Event.ID.StreamEnd) {
      throw guard.refusal("empty-document", "is empty", Position.START);
    }
    Node root = node(event);
    Event next = content();
    if (next.getEventId() != Event.ID.StreamEnd) {
      throw guard.refusal("several-documents", "holds a second document", start(next));
    }
    return root;
  }

  private List<Node> documents() {
    List<Node> documents = new ArrayList<>();
    for (Event event = content(); event.getEventId() != Event.ID.StreamEnd; event = content()) {
      // An anchor is known in its own document only.
      anchors.clear();
      documents.add(node(event));
    }
    return documents;
  }

  /** The next event that is more than the begin or end of a stream or document. */
  private Event content() {
    Event event = events.next();
    while (event.getEventId() == Event.ID.StreamStart
        || event.getEventId() == Event.ID.DocumentStart
        || event.getEventId() == Event.ID.DocumentEnd) {
      event = events.next();
    }
    return event;
  }

  private Node node(Event event) {
    if (event instanceof AliasEvent alias) {
      return repeated(alias);
    }
    Node node;
    if (event instanceof MappingStartEvent start) {
      node = map(start);
    } else if (event instanceof SequenceStartEvent start) {
      node = list(start);
    } else {
      node = YamlScalars.read((ScalarEvent) event, start(event), guard);
    }
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
    return node;
  }

  private Node repeated(AliasEvent alias) {
    Position position = start(alias);
    aliases++;
    if (aliases > guard.limits().aliases()) {
      throw guard.refusal(
          "too-many-aliases", "uses more than " + guard.limits().aliases() + " aliases", position);
    }
    Node node = anchors.get(alias.getAlias());
    if (node == null) {
      throw guard.refusal(
          "unknown-anchor",
          "repeats *" + alias.getAlias() + ", which is not complete before this place",
          position);
    }
    guard.repeat(node);
    return node.at(position);
  }

  private Node map(MappingStartEvent start) {
    Position position = open(start);
    Map<String, Node> fields = new LinkedHashMap<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      Position at = start(event);
      String key = key(event, at);
      guard.key(key, fields, at);
      guard.push(key);
      fields.put(key, node(events.next()).at(at));
      guard.pop();
    }
    guard.leave();
    return MapNode.of(fields, position);
  }

  private String key(Event event, Position position) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getValue();
    }
    throw guard.refusal("key-not-text", "has a key that is not a plain word", position);
  }

  private Node list(SequenceStartEvent start) {
    Position position = open(start);
    List<Node> items = new ArrayList<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      guard.push(String.valueOf(items.size()));
      items.add(node(event));
      guard.pop();
    }
    guard.leave();
    return ListNode.of(items, position);
  }

  private Position open(CollectionStartEvent start) {
    Position position = start(start);
    Optional<String> tag = start.getTag();
    if (tag.isPresent() && !tag.get().matches("!|tag:yaml\\.org,2002:(map|seq)")) {
      throw guard.refusal("unknown-tag", "uses the tag " + tag.get(), position);
    }
    guard.enter(position);
    guard.take(ScalarNode.text("", position));
    return position;
  }

  private static Position start(Event event) {
    return event.getStartMark().map(YamlTree::position).orElse(Position.START);
  }

  private static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
