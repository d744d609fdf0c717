package io.meshport.platform.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the tree of a JSON document from the parser's tokens, within the limits. */
final class JsonTree {
  private static final JsonFactory JSON = new JsonFactory();

  private final Guard guard;
  private final JsonParser tokens;

  private JsonTree(JsonParser tokens, Limits limits) {
    this.guard = new Guard(limits);
    this.tokens = tokens;
  }

  static Node read(String text, Limits limits) {
    try (JsonParser tokens = JSON.createParser(text)) {
      return new JsonTree(tokens, limits).document();
    } catch (JsonProcessingException e) {
      throw new MalformedDocument(
          "malformed-json",
          "The JSON is malformed: " + e.getOriginalMessage(),
          "",
          position(e.getLocation()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Node document() throws IOException {
    if (tokens.nextToken() == null) {
      throw guard.refusal("empty-document", "is empty", Position.START);
    }
    Node root = node(here());
    if (tokens.nextToken() != null) {
      throw guard.refusal("several-documents", "goes on after its end", here());
    }
    return root;
  }

  private Node node(Position position) throws IOException {
    JsonToken token = tokens.currentToken();
    return switch (token) {
      case START_OBJECT -> map(position);
      case START_ARRAY -> list(position);
      case VALUE_STRING -> guard.scalar(ScalarNode.Type.TEXT, tokens.getText(), position);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          guard.scalar(ScalarNode.Type.NUMBER, tokens.getText(), position);
      case VALUE_TRUE, VALUE_FALSE ->
          guard.scalar(ScalarNode.Type.BOOLEAN, tokens.getText(), position);
      default -> guard.scalar(ScalarNode.Type.NULL, "null", position);
    };
  }

  private Node map(Position position) throws IOException {
    open(position);
    Map<String, Node> fields = new LinkedHashMap<>();
    while (tokens.nextToken() != JsonToken.END_OBJECT) {
      Position at = here();
      String key = tokens.currentName();
      guard.key(key, fields, at);
      guard.push(key);
      tokens.nextToken();
      fields.put(key, node(at));
      guard.pop();
    }
    guard.leave();
    return MapNode.of(fields, position);
  }

  private Node list(Position position) throws IOException {
    open(position);
    List<Node> items = new ArrayList<>();
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      guard.push(String.valueOf(items.size()));
      items.add(node(here()));
      guard.pop();
    }
    guard.leave();
    return ListNode.of(items, position);
  }

  private void open(Position position) {
    guard.enter(position);
    guard.take(ScalarNode.text("", position));
  }

  private Position here() {
    return position(tokens.currentTokenLocation());
  }

  private static Position position(JsonLocation location) {
    return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
