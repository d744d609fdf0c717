package io.meshport.scaffolder.library;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of a Rego module. No parser of Rego is to be had for the JVM, so this is no proof that
 * OPA takes it; it shows that every text is closed, brackets fit, and each rule is one of version
 * 1.
 */
final class RegoText {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>[ \\t]++)|(?<line>\\n)|(?<comment>#[^\\n]*+)"
              + "|(?<text>\"(?:[^\"\\\\\\n\\x00-\\x1f]|\\\\[\"\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4})*+\")"
              + "|(?<number>\\d++)|(?<name>[A-Za-z_]\\w*+)"
              + "|(?<operator>:=|==|!=|<=|>=|[-=<>.,:;&|+*/])|(?<open>[{\\[(])|(?<close>[}\\])])");
  private static final Pattern HEAD =
      Pattern.compile(
          "package .+|import .+|default \\w+ := .+"
              + "|\\w+(\\([^)]*\\))? (:= .+|contains .+ if .*|if .*)|\\w+ := .*|[}\\])]");

  private RegoText() {}

  /** What is wrong with a module. */
  static List<String> faults(String module) {
    List<String> faults = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    Matcher matcher = TOKEN.matcher(module);
    int at = 0;
    while (at < module.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        faults.add("Nothing of Rego: " + module.substring(at, Math.min(at + 60, module.length())));
        return faults;
      }
      if (matcher.group("open") != null) {
        open.push(matcher.group());
      } else if (matcher.group("close") != null && !closes(open, matcher.group())) {
        faults.add("A bracket that was not opened: " + matcher.group());
      }
      at = matcher.end();
    }
    if (!open.isEmpty()) {
      faults.add("Open brackets: " + open);
    }
    heads(module, faults);
    return faults;
  }

  private static boolean closes(Deque<String> open, String bracket) {
    String wanted =
        switch (bracket) {
          case "}" -> "{";
          case "]" -> "[";
          default -> "(";
        };
    return !open.isEmpty() && open.pop().equals(wanted);
  }

  /** What is not indented begins a rule, or ends one. */
  private static void heads(String module, List<String> faults) {
    List<String> heads =
        module
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("\t"))
            .toList();
    if (!heads.get(0).startsWith("package ")) {
      faults.add("A module begins with its package, not with: " + heads.get(0));
    }
    if (!heads.contains("import rego.v1")) {
      faults.add("A module of version 1 says import rego.v1");
    }
    heads.stream().filter(line -> !HEAD.matcher(line).matches()).forEach(faults::add);
  }
}
