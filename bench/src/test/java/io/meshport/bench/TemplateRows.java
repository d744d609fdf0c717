package io.meshport.bench;

import java.util.Collection;
import java.util.List;

/** What the portal's database tells of many runs of templates, and what it must never tell. */
final class TemplateRows {

  private static final String FINISHED_TWICE =
      """
      select task_id || ' ' || (body::json ->> 'stepId') from scaffolder_task_event
      where body::json ->> 'status' = 'completed'
      group by task_id, body::json ->> 'stepId' having count(*) > 1
      """;

  private static final String HEARD_OF_AFTER_ITS_END =
      """
      select late.task_id || ' ' || (late.body::json ->> 'stepId')
      from scaffolder_task_event late
      join scaffolder_task_event finish on finish.task_id = late.task_id
        and finish.body::json ->> 'stepId' = late.body::json ->> 'stepId'
      where finish.body::json ->> 'status' = 'completed' and late.id > finish.id
      """;

  private static final String TAKEN_OVER = "Going on after the server at work fell silent";

  private static final String HANDED_OVER =
      """
      select finish.task_id || ' ' || (finish.body::json ->> 'stepId')
      from scaffolder_task_event finish
      join scaffolder_task_event start on start.task_id = finish.task_id
        and start.body::json ->> 'stepId' = finish.body::json ->> 'stepId'
      where start.body::json ->> 'status' = 'processing'
        and finish.body::json ->> 'status' = 'completed'
        and exists (select from scaffolder_task_event taken where taken.task_id = start.task_id
          and taken.id between start.id and finish.id
          and taken.body::json ->> 'message' = '%s')
      """
          .formatted(TAKEN_OVER);

  // A product with its repository, and whatever else a run leaves once.
  private static final String WITHOUT_ONE =
      """
      select p.name from data_product p where p.name like '%s%%' and (%s) <> 1
      """;

  private static final String REPOSITORIES =
      "select count(*) from git_repository r where r.domain = p.domain and r.product = p.name";
  private static final String REGISTRATIONS =
      "select count(*) from outbox_event e where e.type = 'catalog.product.registered'"
          + " and e.aggregate_id = p.id::text";
  private static final String LOCATIONS =
      "select count(*) from catalog_location l where l.url ~ ('/' || p.name || '(\\.git)?/')";
  private static final String ORIGINS =
      "select count(*) from product_origin o where o.product = p.domain || '/' || p.name";

  /** What the names of products that others are made from begin with. */
  static final String SOURCE = "from-";

  private final ChaosStack stack;
  private final String prefix;

  /**
   * Looks at some runs only.
   *
   * @param prefix what the names of their products begin with
   */
  TemplateRows(ChaosStack stack, String prefix) {
    this.stack = stack;
    this.prefix = prefix;
  }

  /** Task and step of whatever is begun and unfinished at this moment. */
  List<String> inProgress() {
    return stack.column(
        "select task_id || ' ' || step_id from scaffolder_task_step where status = 'PROCESSING'");
  }

  /** Task and step of whatever one server began and the next one finished. */
  List<String> handedOver() {
    return stack.column(HANDED_OVER);
  }

  /** Task and step of whatever was worked on although it had finished. */
  List<String> heardOfAfterTheirEnd() {
    return stack.column(HEARD_OF_AFTER_ITS_END);
  }

  /** How many of the tasks are completed. */
  int completed(Collection<String> tasks) {
    return stack
        .column(
            "select id from scaffolder_task where status = 'COMPLETED' and id::text in ('"
                + String.join("', '", tasks)
                + "')")
        .size();
  }

  List<String> stepsFinishedTwice() {
    return stack.column(FINISHED_TWICE);
  }

  /** Products that do not stand alone with one repository, registration, location and origin. */
  List<String> productsOutOfOrder() {
    return List.of(REPOSITORIES, REGISTRATIONS, LOCATIONS, ORIGINS).stream()
        .flatMap(count -> stack.column(WITHOUT_ONE.formatted(prefix, count)).stream())
        .distinct()
        .toList();
  }

  /** Names of the products that the runs made. */
  List<String> products() {
    return stack.column("select name from data_product where name like '" + prefix + "%'");
  }

  /** Output ports to which access was asked for, as often as it was. */
  List<String> portsAskedFor() {
    return stack.column(
        "select domain || '/' || product || '/' || port from access_request"
            + " where product like '"
            + SOURCE
            + prefix
            + "%' order by 1");
  }

  /** When each task was taken over, in milliseconds since 1970. */
  List<Long> takenOver(Collection<String> tasks) {
    return stack
        .column(
            """
            select (extract(epoch from created_at) * 1000)::bigint from scaffolder_task_event
            where body::json ->> 'message' = '%s' and task_id::text in ('%s')
            """
                .formatted(TAKEN_OVER, String.join("', '", tasks)))
        .stream()
        .map(Long::valueOf)
        .toList();
  }
}
