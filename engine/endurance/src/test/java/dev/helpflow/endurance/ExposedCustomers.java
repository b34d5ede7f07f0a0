package dev.helpflow.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Customers who come to where the variants of an experiment part, some of them in two sessions at
 * the same time. What is held against it: whoever came counts once, in the variant that they were
 * given first, whatever was killed when they came; nobody else counts.
 */
final class ExposedCustomers {
  private static final String KEY = "endurance";

  private static final String PLAN =
      """
      {"hypothesis": "Both ways lead to a person.", "reason": "A test.",
       "variants": [{"name": "control", "weight": 0.5}, {"name": "other", "weight": 0.5}]}
      """;

  /** The ledgers say {@code counted} of those alone who do not count. */
  private static final String IN_LEDGERS =
      """
      select s.id, s.customer, e.body ->> 'variant' from entries e join sessions s on s.id = e.session_id
      where e.kind = 'assignment' and e.body ->> 'experiment' = '%s'
        and e.body ->> 'variant' is not null and coalesce((e.body ->> 'counted')::boolean, true)
      """
          .formatted(KEY);

  private static final String EXPOSED =
      "select session_id, customer, variant from exposures where experiment = '" + KEY + "'";

  private static final String TOLD =
      """
      select s.id, s.customer, e.data ->> 'variant' from events e join sessions s on s.id = e.session_id
      where e.type = 'experiment.exposed' and e.data ->> 'experiment' = '%s'
      """
          .formatted(KEY);

  private static final String ASSIGNED =
      "select customer, variant from assignments where experiment = '" + KEY + "'";

  private static final String NOT_YET_EXPOSED =
      """
      select count(*) from assignments a where a.experiment = '%s' and not exists (
        select 1 from exposures x where x.experiment = a.experiment and x.customer = a.customer)
      """
          .formatted(KEY);

  private final Identity identity;
  private final Queries database;

  /** Who came, by the session in which the test was told so. */
  private final Map<String, String> came = new ConcurrentHashMap<>();

  private String counts = "nobody counted yet";

  ExposedCustomers(Identity identity, Queries database) {
    this.identity = identity;
    this.database = database;
  }

  /** Drafts the experiment and starts it; a flow with a node of it has to be live. */
  void start(URI server) {
    App operator = new App(identity.of("ops", "olga"));
    String path = "/v1/experiments/" + KEY;
    made(operator.put(server, path, PLAN));
    made(
        operator.post(
            server,
            path + "/changes",
            "{\"change\":\"start\",\"reason\":\"A test.\"}",
            "start-" + KEY));
  }

  private static void made(Optional<App.Answer> answer) {
    assertThat(answer)
        .hasValueSatisfying(
            made -> assertThat(made.status()).as("%s", made.body()).isBetween(200, 299));
  }

  /** A server has answered that this session of the customer's has come past the node. */
  void came(String session, String customer) {
    came.put(session, customer);
  }

  /** How many have been given a variant, and their step that leads there is not stored. */
  long onTheirWay() {
    return database.number(NOT_YET_EXPOSED);
  }

  /** Holds what is stored against who came; nobody is on their way any more. */
  void settle() {
    List<List<String>> ledgers = database.rows(IN_LEDGERS);
    List<List<String>> exposed = database.rows(EXPOSED);
    List<List<String>> wanted =
        came.entrySet().stream().map(each -> List.of(each.getKey(), each.getValue())).toList();
    same("sessions in whose ledgers customers count", part(ledgers, 0, 2), wanted);
    same(
        "customers who were exposed",
        part(exposed, 1, 2),
        part(wanted, 1, 2).stream().distinct().toList());
    same("events of customers who were exposed", database.rows(TOLD), exposed);
    assertThat(without(exposed, ledgers)).as("exposures that no ledger has").isEmpty();
    same(
        "variants that customers were given",
        database.rows(ASSIGNED),
        part(ledgers, 1, 3).stream().distinct().toList());
    assertThat(exposed.size())
        .as("customers, of whom some came in two sessions")
        .isLessThan(came.size());
    List<List<String>> variants = part(exposed, 2, 3);
    assertThat(variants).contains(List.of("control"), List.of("other"));
    counts =
        "%d customers exposed once each, %d of them in control, in %d sessions that came there"
            .formatted(
                exposed.size(),
                variants.stream().filter(List.of("control")::equals).count(),
                ledgers.size());
  }

  private static List<List<String>> part(List<List<String>> rows, int from, int to) {
    return rows.stream().map(row -> row.subList(from, to)).toList();
  }

  /** Only what differs is told, for all of it would fill the screen. */
  private static void same(String what, List<List<String>> found, List<List<String>> wanted) {
    assertThat(without(wanted, found)).as("missing among " + what).isEmpty();
    assertThat(without(found, wanted)).as("too many among " + what).isEmpty();
  }

  /** What is among the ones more often than among the others. */
  private static List<List<String>> without(List<List<String>> ones, List<List<String>> others) {
    List<List<String>> left = new ArrayList<>(ones);
    others.forEach(left::remove);
    return left;
  }

  @Override
  public String toString() {
    return counts;
  }
}
