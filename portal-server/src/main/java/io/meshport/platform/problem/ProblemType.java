package io.meshport.platform.problem;

import java.net.URI;
import java.util.Locale;

/**
 * Every way in which the portal says no. Clients switch on {@link #type()}, so a constant is never
 * renamed; its meaning, status and title are documented in {@code docs/reference/problems.md}.
 */
public enum ProblemType {
  MALFORMED_BODY(400, "The body cannot be read"),
  INVALID_PARAMETER(400, "A parameter is invalid"),
  UNAUTHENTICATED(401, "Sign in first"),
  SIGNATURE_INVALID(401, "The signature does not fit"),
  FORBIDDEN(403, "You may not do this"),
  NOT_THE_OWNER(403, "Only an owner of the domain may do this"),
  OWN_REQUEST(403, "Nobody decides on their own request"),
  NOT_FOUND(404, "There is no such thing, or you may not see it"),
  METHOD_NOT_ALLOWED(405, "This address does not take that method"),
  NOT_ACCEPTABLE(406, "The portal cannot answer in that media type"),
  ALREADY_EXISTS(409, "It exists already"),
  ILLEGAL_TRANSITION(409, "Its state does not allow this"),
  PUBLICATION_REFUSED(409, "The product cannot be published yet"),
  RETIREMENT_REFUSED(409, "It cannot be retired yet"),
  ALREADY_DECIDED(409, "The request is decided already"),
  DUPLICATE_REQUEST(409, "There is an open request for this already"),
  NOT_REQUESTABLE(409, "Access to this product cannot be asked for"),
  NO_APPROVER(409, "Nobody is free to decide this request"),
  WEBHOOKS_NOT_OFFERED(409, "This portal takes no webhooks"),
  PROPOSAL_REFUSED(409, "The repository did not take the branch"),
  SECRETS_NOT_TAKEN(409, "This portal takes no secrets"),
  TOO_MANY_DRAFTS(409, "You have too many drafts"),
  TOO_MANY_TOKENS(409, "You hold as many tokens as a person may"),
  NOT_FROM_TEMPLATE(409, "The product was made without a template"),
  RETRY_TOO_LATE(409, "What the run left behind is not kept any more"),
  NO_HOSTED_REPOSITORY(409, "The portal does not host the repository"),
  NOTHING_TO_UPGRADE(409, "The product is at the newest revision"),
  IN_PROGRESS(409, "The same request is still being worked on"),
  STALE_VERSION(412, "It was changed in the meantime"),
  BODY_TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The portal does not read that media type"),
  INVALID_INPUT(422, "The input breaks a rule"),
  CONTRACT_INVALID(422, "The data contract breaks a rule"),
  IMPORT_UNREADABLE(422, "The source of the import cannot be read"),
  REPOSITORY_NOT_ALLOWED(422, "The portal may not read that repository"),
  INVALID_VALUES(422, "The values are not what the template asks for"),
  TEMPLATE_BROKEN(422, "The template has errors"),
  DRY_RUN_TOO_LONG(422, "The dry run takes too long"),
  VERSION_DOES_NOT_FIT(422, "The version number does not tell what changed"),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request"),
  VERSION_REQUIRED(428, "Say which version you saw"),
  TOO_MANY_TASKS(429, "There are too many tasks already"),
  TOO_MANY_DRY_RUNS(429, "There are too many dry runs already"),
  INTERNAL(500, "The portal failed"),
  REPOSITORY_UNREACHABLE(503, "The repository is not available right now"),
  SEARCH_UNAVAILABLE(503, "Search is not available right now"),
  DIRECTORY_UNAVAILABLE(503, "Keycloak is not available right now"),
  DATABASE_UNAVAILABLE(503, "The database is not available right now");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status that goes with it. */
  public int status() {
    return status;
  }

  /** The short sentence for people, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** The stable identifier, for example {@code /problems/already-decided}. */
  public URI type() {
    return URI.create("/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
