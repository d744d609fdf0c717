package io.meshport.contract.model.diff;

import io.meshport.contract.model.versioning.VersionBump;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of change the portal tells apart, with its weight. Clients switch on {@link #rule()},
 * so a constant is never renamed; {@code docs/explanation/contract-changes.md} explains each.
 *
 * <p>In the words, {@code {field}}, {@code {before}} and {@code {after}} stand for what changed.
 */
public enum ChangeRule {
  CONTRACT_ID_CHANGED(
      Weight.ERROR,
      Breaks.NOTHING,
      "has the id {after} instead of {before}: whoever refers to it loses it",
      "Keep the id; another contract belongs to another port"),
  DOMAIN_CHANGED(
      Weight.ERROR,
      Breaks.NOTHING,
      "moved from domain {before} to {after}: other people answer for it now",
      "Offer it as a product of the other domain, and deprecate this one"),
  DOCUMENT_CHANGED(Weight.TEXT, Breaks.NOTHING, "says {field} {after} instead of {before}"),

  OBJECT_REMOVED(
      Weight.ERROR,
      Breaks.FORWARD,
      "was removed: readers that query it will fail",
      "Keep it in this major version, announce its end, and remove it with the next"),
  OBJECT_ADDED(Weight.ADDITION, Breaks.NOTHING, "was added"),
  OBJECT_RENAMED(
      Weight.ERROR,
      Breaks.BOTH,
      "was called {before}: readers that query the former name will fail",
      "Keep the former name, or offer both in this major version"),
  OBJECT_PHYSICAL_TYPE_CHANGED(
      Weight.ERROR,
      Breaks.BOTH,
      "is {after} instead of {before}: readers reach it in another way",
      "Offer the new form beside the former one in this major version"),
  GRANULARITY_CHANGED(
      Weight.WARNING,
      Breaks.NOTHING,
      "says otherwise what one row is: counts and joins may mean something else"),

  PROPERTY_REMOVED(
      Weight.ERROR,
      Breaks.FORWARD,
      "was removed: readers that select it will fail",
      "Keep it in this major version, announce its end, and remove it with the next"),
  PROPERTY_ADDED(Weight.ADDITION, Breaks.NOTHING, "was added"),
  PROPERTY_ADDED_REQUIRED(
      Weight.WARNING_TO_WRITERS,
      Breaks.BACKWARD,
      "was added and always has a value: whoever writes must deliver it"),
  PROPERTY_RENAMED(
      Weight.ERROR,
      Breaks.BOTH,
      "was called {before}: readers that select the former name will fail",
      "Keep the former name, or offer both in this major version"),
  PHYSICAL_NAME_CHANGED(
      Weight.WARNING,
      Breaks.FORWARD,
      "is stored as {after} instead of {before}: queries must name it so"),
  LOGICAL_TYPE_CHANGED(
      Weight.ERROR,
      Breaks.BOTH,
      "is of type {after} instead of {before}: readers that rely on the type will fail",
      "Add a column of the new type beside it"),
  LOGICAL_TYPE_WIDENED(
      Weight.ERROR_TO_READERS,
      Breaks.FORWARD,
      "is of type {after} instead of {before}: readers of whole numbers will meet fractions",
      "Add a column of the wider type beside it"),
  PHYSICAL_TYPE_CHANGED(
      Weight.WARNING,
      Breaks.FORWARD,
      "is stored as {after} instead of {before}: check casts and column widths"),
  PHYSICAL_TYPE_NARROWED(
      Weight.ERROR,
      Breaks.BOTH,
      "is stored as {after} instead of {before}: values that fitted before are cut or refused",
      "Keep the wider type, or add a column beside it"),
  TYPE_ADDED(Weight.WARNING, Breaks.BACKWARD, "now states {field} {after}, which was open before"),
  TYPE_REMOVED(Weight.WARNING, Breaks.FORWARD, "no longer states {field} {before}"),

  REQUIRED_DROPPED(
      Weight.ERROR_TO_READERS,
      Breaks.FORWARD,
      "may now be empty: readers that count on a value will meet nulls",
      "Keep it required, or fill gaps with a value that readers know"),
  REQUIRED_SET(
      Weight.WARNING_TO_WRITERS,
      Breaks.BACKWARD,
      "now always has a value: whoever writes must deliver it"),
  UNIQUE_DROPPED(
      Weight.ERROR_TO_READERS,
      Breaks.FORWARD,
      "may now hold a value twice: readers that join on it will count double",
      "Keep it unique, or offer the repeated values in a table of their own"),
  UNIQUE_SET(Weight.ADDITION, Breaks.BACKWARD, "now holds no value twice"),
  PRIMARY_KEY_REMOVED(
      Weight.ERROR,
      Breaks.FORWARD,
      "no longer belongs to the primary key: readers that identify rows by it will fail",
      "Keep the key in this major version"),
  PRIMARY_KEY_CHANGED(
      Weight.WARNING, Breaks.BACKWARD, "has another place in the primary key: {after}"),
  PARTITIONING_CHANGED(
      Weight.WARNING,
      Breaks.NOTHING,
      "partitions the data otherwise: queries may read more than before"),
  RELATIONSHIP_ADDED(Weight.ADDITION, Breaks.NOTHING, "was added"),
  RELATIONSHIP_REMOVED(
      Weight.WARNING, Breaks.NOTHING, "was removed: joins along it are no longer promised"),
  RELATIONSHIP_CHANGED(Weight.WARNING, Breaks.NOTHING, "changed its {field}"),

  FORMAT_CHANGED(
      Weight.ERROR,
      Breaks.BOTH,
      "has the format {after} instead of {before}: readers that parse it will fail",
      "Add a column in the new format beside it"),
  FORMAT_ADDED(Weight.WARNING, Breaks.BACKWARD, "now has the format {after}"),
  FORMAT_REMOVED(Weight.WARNING, Breaks.FORWARD, "no longer keeps to the format {before}"),
  PATTERN_ADDED(Weight.ADDITION, Breaks.BACKWARD, "now matches the pattern {after}"),
  PATTERN_REMOVED(Weight.WARNING, Breaks.FORWARD, "no longer matches the pattern {before}"),
  PATTERN_CHANGED(
      Weight.ERROR,
      Breaks.BOTH,
      "matches the pattern {after} instead of {before}: readers that parse it may fail",
      "Keep the former pattern, or add a column beside it"),
  TIME_ZONE_CHANGED(
      Weight.WARNING,
      Breaks.BOTH,
      "has {field} {after} instead of {before}: times may mean another moment"),
  LIMIT_NARROWED(
      Weight.ADDITION,
      Breaks.BACKWARD,
      "has {field} {after} instead of {before}: its values lie closer together"),
  LIMIT_LOOSENED(
      Weight.WARNING_TO_READERS,
      Breaks.FORWARD,
      "has {field} {after} instead of {before}: values outside the former range will appear"),
  LIMIT_CHANGED(
      Weight.WARNING,
      Breaks.BOTH,
      "has {field} {after} instead of {before}: compare the values you rely on"),
  ALLOWED_VALUE_ADDED(
      Weight.WARNING_TO_READERS,
      Breaks.FORWARD,
      "may now be {after}: readers may not know that value"),
  ALLOWED_VALUE_REMOVED(Weight.ADDITION, Breaks.BACKWARD, "is never {before} any more"),
  ALLOWED_VALUES_SET(Weight.ADDITION, Breaks.BACKWARD, "is now one of {after}"),
  ALLOWED_VALUES_DROPPED(
      Weight.WARNING_TO_READERS,
      Breaks.FORWARD,
      "is no longer one of {before} only: readers may not know other values"),

  CLASSIFICATION_CHANGED(
      Weight.ERROR,
      Breaks.NOTHING,
      "is classified {after} instead of {before}: grants were given for the former class",
      "Release a major version, so that access is decided anew"),
  CLASSIFICATION_REMOVED(
      Weight.ERROR,
      Breaks.NOTHING,
      "is no longer classified {before}: nobody knows how to handle it",
      "Keep a classification"),
  CLASSIFICATION_ADDED(
      Weight.WARNING, Breaks.NOTHING, "is now classified {after}: handle it accordingly"),
  PII_CHANGED(
      Weight.ERROR,
      Breaks.NOTHING,
      "says pii {after} instead of {before}: grants were given for something else",
      "Release a major version, so that access is decided anew"),
  PII_ADDED(Weight.WARNING, Breaks.NOTHING, "now says pii {after}: handle it accordingly"),
  ENCRYPTED_NAME_CHANGED(
      Weight.ERROR,
      Breaks.FORWARD,
      "has its encrypted values in {after} instead of {before}: readers of those will fail",
      "Keep the former column beside the new one"),
  TRANSFORMATION_CHANGED(
      Weight.WARNING,
      Breaks.NOTHING,
      "is made otherwise ({field}): its values may mean something else"),

  QUALITY_ADDED(Weight.ADDITION, Breaks.NOTHING, "was added"),
  QUALITY_REMOVED(Weight.WARNING, Breaks.NOTHING, "was removed: nobody watches it any more"),
  QUALITY_LOOSENED(
      Weight.WARNING,
      Breaks.NOTHING,
      "lets more pass, {after} instead of {before}: worse data may reach readers"),
  QUALITY_TIGHTENED(Weight.ADDITION, Breaks.NOTHING, "lets less pass, {after} instead of {before}"),
  QUALITY_CHANGED(
      Weight.WARNING, Breaks.NOTHING, "measures otherwise: {field} {after} instead of {before}"),

  SLA_ADDED(Weight.ADDITION, Breaks.NOTHING, "is now promised: {after}"),
  SLA_REMOVED(
      Weight.ERROR,
      Breaks.NOTHING,
      "is no longer promised (it was {before}): readers that plan with it are on their own",
      "Keep the promise in this major version"),
  SLA_IMPROVED(Weight.ADDITION, Breaks.NOTHING, "improved from {before} to {after}"),
  SLA_WEAKENED(
      Weight.ERROR,
      Breaks.NOTHING,
      "fell from {before} to {after}: readers that plan with it come short",
      "Keep the promise in this major version"),
  SLA_CHANGED(
      Weight.WARNING,
      Breaks.NOTHING,
      "has {field} {after} instead of {before}: look whether you can live with it"),

  SERVER_ADDED(Weight.ADDITION, Breaks.NOTHING, "was added"),
  SERVER_REMOVED(
      Weight.ERROR,
      Breaks.NOTHING,
      "was removed: readers connected there will find nothing",
      "Keep it until everybody has moved to another server"),
  SERVER_TYPE_CHANGED(
      Weight.ERROR,
      Breaks.NOTHING,
      "is {after} instead of {before}: readers need another driver",
      "Offer the new server beside the former one"),
  SERVER_ADDRESS_CHANGED(
      Weight.WARNING,
      Breaks.NOTHING,
      "has {field} {after} instead of {before}: change your connection"),
  ROLE_ADDED(Weight.ADDITION, Breaks.NOTHING, "was added"),
  ROLE_REMOVED(Weight.WARNING, Breaks.NOTHING, "was removed: it no longer lets anybody in"),
  ROLE_CHANGED(Weight.WARNING, Breaks.NOTHING, "has {field} {after} instead of {before}"),

  TERMS_CHANGED(
      Weight.WARNING,
      Breaks.NOTHING,
      "changed in its {field}: look whether your use is still within it"),
  DESCRIPTION_CHANGED(Weight.TEXT, Breaks.NOTHING, "is described otherwise ({field})"),
  TITLE_CHANGED(Weight.TEXT, Breaks.NOTHING, "has {field} {after} instead of {before}"),
  TAGS_CHANGED(Weight.TEXT, Breaks.NOTHING, "has the tags {after} instead of {before}"),
  EXAMPLES_CHANGED(Weight.TEXT, Breaks.NOTHING, "has other examples"),
  DEFINITIONS_CHANGED(
      Weight.TEXT, Breaks.NOTHING, "refers to {after} instead of {before} for more"),
  TEAM_CHANGED(Weight.TEXT, Breaks.NOTHING, "has {field} {after} instead of {before}"),
  SUPPORT_CHANGED(Weight.TEXT, Breaks.NOTHING, "has {field} {after} instead of {before}"),
  PRICE_CHANGED(Weight.TEXT, Breaks.NOTHING, "has {field} {after} instead of {before}"),
  PRICE_RAISED(
      Weight.WARNING, Breaks.NOTHING, "costs {after} instead of {before}: look at your budget"),
  CUSTOM_PROPERTY_CHANGED(
      Weight.WARNING,
      Breaks.NOTHING,
      "has its own property {field} {after} instead of {before}: only its team knows the effect"),
  OTHER_CHANGED(
      Weight.WARNING,
      Breaks.NOTHING,
      "has {field} {after} instead of {before}: the portal has no rule for it, so look yourself");

  private final Weight weight;
  private final Breaks breaks;
  private final String words;
  private final @Nullable String remedy;

  ChangeRule(Weight weight, Breaks breaks, String words) {
    this(weight, breaks, words, null);
  }

  ChangeRule(Weight weight, Breaks breaks, String words, @Nullable String remedy) {
    this.weight = weight;
    this.breaks = breaks;
    this.words = words;
    this.remedy = remedy;
  }

  /** Its stable name in kebab-case. */
  public String rule() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How much it weighs for those whom the view protects. */
  public Severity severity(Compatibility view) {
    return weight.in(view);
  }

  /** What it asks of the version number at least. */
  public VersionBump bump(Compatibility view) {
    return weight.bump(severity(view));
  }

  /** Whom it concerns. */
  public Direction direction() {
    return breaks.direction();
  }

  /** Whether readers of the older version can no longer read newer data. */
  public boolean breaksForward() {
    return breaks.forward();
  }

  /** Whether data under the older version is no longer valid under the newer one. */
  public boolean breaksBackward() {
    return breaks.backward();
  }

  String words() {
    return words;
  }

  @Nullable String remedy(Compatibility view) {
    return severity(view) == Severity.ERROR ? remedy : null;
  }
}
