package io.meshport.contract.model.diff.value;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Types of databases, as far as one can tell which holds less. */
public final class PhysicalTypes {
  private static final Pattern FORM =
      Pattern.compile("([a-z][a-z0-9_ ]*?)\\s*(?:\\((\\d{1,9})\\s*(?:,\\s*(\\d{1,9})\\s*)?\\))?");

  /** Families whose members hold less the earlier they stand. */
  private static final List<List<Set<String>>> FAMILIES =
      List.of(
          List.of(
              Set.of("tinyint", "int1", "byteint"),
              Set.of("smallint", "int2", "short"),
              Set.of("int", "integer", "int4", "mediumint"),
              Set.of("bigint", "int8", "int64", "long"),
              Set.of("decimal", "numeric", "number", "bignumeric")),
          List.of(
              Set.of("real", "float4"), Set.of("float", "float8", "double", "double precision")),
          List.of(
              Set.of("date"),
              Set.of("timestamp", "datetime", "timestamptz", "timestamp_ntz", "timestamp_tz")),
          List.of(
              Set.of("char", "character", "nchar", "varchar", "character varying", "nvarchar"),
              Set.of("text", "string", "clob", "longtext")));

  private PhysicalTypes() {}

  private record Form(String name, int length, int scale) {
    private static final int ANY = Integer.MAX_VALUE;

    static @Nullable Form of(@Nullable String text) {
      Matcher form = FORM.matcher(text == null ? "" : text.strip().toLowerCase(Locale.ROOT));
      return form.matches()
          ? new Form(form.group(1), number(form.group(2), ANY), number(form.group(3), 0))
          : null;
    }

    private static int number(@Nullable String digits, int otherwise) {
      return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /** Digits before the point, for types with a precision and a scale. */
    int whole() {
      return length == ANY ? ANY : length - scale;
    }
  }

  /** Whether values that fit into the older type may not fit into the newer one. */
  public static boolean narrows(@Nullable String older, @Nullable String newer) {
    Form was = Form.of(older);
    Form is = Form.of(newer);
    if (was == null || is == null) {
      return false;
    }
    for (List<Set<String>> family : FAMILIES) {
      int from = rank(family, was);
      int to = rank(family, is);
      if (from >= 0 && to >= 0 && from != to) {
        return to < from;
      }
      if (from >= 0 && to >= 0) {
        return isShorter(was, is);
      }
    }
    return was.name().equals(is.name()) && isShorter(was, is);
  }

  private static boolean isShorter(Form was, Form is) {
    return is.length() < was.length() || is.whole() < was.whole() || is.scale() < was.scale();
  }

  private static int rank(List<Set<String>> family, Form form) {
    for (int rank = 0; rank < family.size(); rank++) {
      if (family.get(rank).contains(form.name())) {
        return rank;
      }
    }
    return -1;
  }
}
