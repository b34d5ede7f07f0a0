package dev.helpflow.server.experiments;

import static dev.helpflow.server.experiments.ExperimentSteps.OPS;
import static dev.helpflow.server.experiments.ExperimentSteps.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What hosts tell of customers, when it counts, and what a report makes of it. */
class OutcomesTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER =
      RunningServer.start(BANK, Map.of("helpflow.experiments.close-every", "200ms"));
  private static final ExperimentSteps EXPERIMENTS = new ExperimentSteps(SERVER);

  /** So long ago that a window of seven days has closed. */
  private static final Instant THEN = Instant.now().minus(Duration.ofDays(8));

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  private static Answer tell(String... outcomes) {
    return SERVER.post(
        OPS, "/v1/outcomes", "{\"outcomes\": [" + String.join(",", outcomes) + "]}", "");
  }

  private static String outcome(String id, String customer, String kind, Instant at) {
    return """
        {"id": "%s", "customer": "%s", "kind": "%s", "at": "%s"}"""
        .formatted(id, customer, kind, at);
  }

  /** Customers who came to where the variants differ then. */
  private static List<String> exposedThen(String experiment, int count) {
    List<String> customers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String customer = experiment + "-" + i;
      Answer begun = EXPERIMENTS.begin(experiment, customer, "Helpflow-Now", THEN.toString());
      EXPERIMENTS.press(customer, begun, "Helpflow-Now", THEN.plusSeconds(60).toString());
      customers.add(customer);
    }
    return customers;
  }

  private static JsonNode report(String experiment) {
    assertThat(sumsThatAreNot(experiment)).as("sums that are not those of the values").isZero();
    return done(SERVER.get(OPS, "/v1/experiments/" + experiment + "/report")).body();
  }

  /** How many of the sums that are kept are not those of the values. */
  private static long sumsThatAreNot(String experiment) {
    return SERVER.count(
        """
        select count(*) from metric_sums s
        full join (
          select experiment, metric, variant, count(*) as closed, count(value) as n,
                 coalesce(sum(value), 0) as sum, coalesce(sum(value * value), 0) as squares,
                 coalesce(sum(per), 0) as per, coalesce(sum(value * per), 0) as products
          from metric_values group by 1, 2, 3) as v using (experiment, metric, variant)
        where experiment = ?
          and (coalesce(s.closed, 0) <> coalesce(v.closed, 0) or coalesce(s.n, 0) <> coalesce(v.n, 0)
            or abs(coalesce(s.sum, 0) - coalesce(v.sum, 0)) > 1e-6
            or abs(coalesce(s.squares, 0) - coalesce(v.squares, 0)) > 1e-6
            or abs(coalesce(s.per, 0) - coalesce(v.per, 0)) > 1e-6
            or abs(coalesce(s.products, 0) - coalesce(v.products, 0)) > 1e-6)
        """,
        experiment);
  }

  private static JsonNode metric(JsonNode report, String name) {
    for (JsonNode each : report.path("metrics")) {
      if (each.path("name").asText().equals(name)) {
        return each;
      }
    }
    throw new AssertionError("There is no metric " + name + ".");
  }

  /** Waits until the windows of this many customers have closed in every metric. */
  private static void awaitClosed(String experiment, long customers) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      boolean all = true;
      for (JsonNode metric : report(experiment).path("metrics")) {
        all &= metric.path("closed").asLong() == customers;
      }
      if (all) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("The windows did not close: " + report(experiment));
  }

  @Test
  void answersForEachOutcomeByItself() {
    Instant now = Instant.now();
    String good = outcome("o-1", "ada", "contact/phone", now);
    Answer first = done(tell(good, outcome("o-2", "ada", "contact", THEN)));
    assertThat(first.body().path("accepted").asInt()).isEqualTo(2);
    assertThat(first.body().path("late").asInt()).isEqualTo(1);

    Answer second =
        done(
            tell(
                good,
                outcome("o-1", "ada", "satisfaction", now),
                outcome("o-3", "ada", "contact", now.plus(Duration.ofHours(1))),
                outcome("o-4", "ada", "handoff.requested", now),
                "{\"id\": \"o-5\"}",
                outcome("o-6", "ada", "contact", now)));
    assertThat(second.body().path("accepted").asInt()).isEqualTo(1);
    assertThat(second.body().path("duplicates").asInt()).isEqualTo(1);
    List<String> refused = new ArrayList<>();
    second
        .body()
        .path("refused")
        .forEach(
            each -> {
              refused.add(each.path("index").asInt() + " " + each.path("code").asText());
              assertThat(each.path("message").asText()).endsWith(".");
            });
    assertThat(refused)
        .containsExactlyInAnyOrder("1 conflict", "2 future", "3 malformed", "4 malformed");
    assertThat(tell().status()).isEqualTo(400);
    assertThat(SERVER.post("dev:customer:ada", "/v1/outcomes", "{}", "").status()).isEqualTo(403);
  }

  @Test
  void countsWhatIsToldInTheWindowAndReckonsAnewWhatIsToldLate() throws Exception {
    EXPERIMENTS.routed("told");
    done(EXPERIMENTS.halves("told", ""));
    EXPERIMENTS.start("told");
    List<String> customers = exposedThen("told", 10);
    done(
        tell(
            outcome("in", customers.get(0), "contact", THEN.plus(Duration.ofDays(1))),
            outcome(
                "after",
                customers.get(1),
                "contact",
                THEN.plus(Duration.ofDays(7)).plusSeconds(90)),
            outcome("before", customers.get(2), "contact", THEN.minusSeconds(60))));
    awaitClosed("told", 10);
    assertThat(contacted("told")).isEqualTo(1);

    done(tell(outcome("late", customers.get(3), "contact/branch", THEN.plus(Duration.ofDays(2)))));
    assertThat(contacted("told")).isEqualTo(2);
  }

  /** By another way than the report's: from the rows of exposures and outcomes. */
  private static long recounted(String experiment) {
    return SERVER.count(
        """
        select count(distinct e.customer) from exposures e
        join outcomes o on o.customer = e.customer and o.at >= e.exposed_at
          and o.at < e.exposed_at + interval '7 days'
          and (o.kind = 'handoff.requested' or o.kind = 'contact' or o.kind like 'contact/%')
        where e.experiment = ?
        """,
        experiment);
  }

  private static long contacted(String experiment) {
    double found = 0;
    for (JsonNode variant : metric(report(experiment), "contactedHuman").path("variants")) {
      found += variant.path("n").asLong() * variant.path("mean").asDouble(0);
    }
    assertThat(found).isCloseTo(recounted(experiment), within(1e-6));
    return Math.round(found);
  }

  @Test
  void takesWhoeverLeavesAtAnAnswerForResolvedAndOthersForGivenUp() throws Exception {
    EXPERIMENTS.answering("answering", "tests.fees");
    done(EXPERIMENTS.halves("answering", ""));
    EXPERIMENTS.start("answering");
    exposedThen("answering", 12);
    long answered =
        EXPERIMENTS.exposures("answering").values().stream().filter("short"::equals).count();
    assertThat(answered).as("customers who were shown the answer").isBetween(1L, 11L);
    awaitClosed("answering", 12);

    JsonNode report = report("answering");
    assertThat(counted(report, "assumedResolved"))
        .isEqualTo(Map.of("short", answered, "control", 0L));
    assertThat(counted(report, "gaveUp")).isEqualTo(Map.of("short", 0L, "control", 12 - answered));
    assertThat(
            SERVER.count(
                "select count(*) from outcomes where kind = ?", "topic.answered/tests.fees"))
        .isEqualTo(answered);
    assertThat(
            SERVER.count(
                "select count(*) from events where type = 'topic.answered' and data ->> 'topic' = ?",
                "tests.fees"))
        .isEqualTo(answered);
  }

  /** How many customers of each variant a proportion is of. */
  private static Map<String, Long> counted(JsonNode report, String metric) {
    Map<String, Long> counted = new HashMap<>();
    for (JsonNode variant : metric(report, metric).path("variants")) {
      counted.put(
          variant.path("name").asText(),
          Math.round(variant.path("n").asLong() * variant.path("mean").asDouble()));
    }
    return counted;
  }

  @Test
  void countsNobodyWhoseWindowIsOpen() {
    EXPERIMENTS.routed("open");
    done(EXPERIMENTS.halves("open", ""));
    EXPERIMENTS.start("open");
    EXPERIMENTS.partsTo("open", "today");

    JsonNode report = report("open");
    assertThat(metric(report, "contactedHuman").path("closed").asLong()).isZero();
    assertThat(report.at("/reading/0").asText())
        .isEqualTo("Too early: 0 of about 10,000 customers; nothing to decide yet.");
    assertThat(
            report.at("/variants/0/exposed").asLong() + report.at("/variants/1/exposed").asLong())
        .isEqualTo(1);
  }

  @Test
  void leavesOutOfAllVariantsWhoeverWasExposedInAnIncident() throws Exception {
    EXPERIMENTS.routed("incident");
    done(EXPERIMENTS.halves("incident", ""));
    EXPERIMENTS.start("incident");
    exposedThen("incident", 6);
    awaitClosed("incident", 6);

    done(
        EXPERIMENTS.change(
            "incident",
            "\"change\": \"exclude\", \"from\": \"%s\", \"to\": \"%s\""
                .formatted(THEN.minusSeconds(5), THEN.plusSeconds(120))));

    JsonNode report = report("incident");
    assertThat(report.path("excluded").asLong()).isEqualTo(6);
    assertThat(metric(report, "contactedHuman").path("closed").asLong()).isZero();
    assertThat(report.at("/incidents/0/reason").asText()).isEqualTo("A test.");
  }

  @Test
  void reckonsMetricsThatAPlanDeclares() throws Exception {
    EXPERIMENTS.routed("own");
    done(
        EXPERIMENTS.halves(
            "own",
            """
            "metrics": {"primary": "fees", "own": [
              {"name": "fees", "kind": "mean", "of": {"outcomes": ["fee"], "take": "sum"},
               "window": "P2D", "better": "less", "unit": "GBP"},
              {"name": "perCall", "kind": "ratio", "of": {"outcomes": ["fee"], "take": "sum"},
               "per": {"outcomes": ["contact"], "take": "count"}, "window": "P2D", "better": "less"}]},
            """));
    EXPERIMENTS.start("own");
    List<String> customers = exposedThen("own", 2);
    done(
        tell(
            fee("f-1", customers.get(0), 3, 1),
            fee("f-2", customers.get(0), 4, 1),
            fee("f-3", customers.get(0), 50, 72),
            outcome("c-1", customers.get(0), "contact", THEN.plus(Duration.ofHours(3)))));
    awaitClosed("own", 2);

    assertThat(
            SERVER.count(
                "select sum(value)::bigint from metric_values where metric = 'fees' and experiment = ?",
                "own"))
        .isEqualTo(7);
    assertThat(
            SERVER.count(
                "select sum(per)::bigint from metric_values where metric = 'perCall' and experiment = ?",
                "own"))
        .isEqualTo(1);
    assertThat(metric(report("own"), "fees").path("role").asText()).isEqualTo("primary");
  }

  private static String fee(String id, String customer, double value, int hours) {
    return """
        {"id": "%s", "customer": "%s", "kind": "fee", "at": "%s", "value": %s}"""
        .formatted(id, customer, THEN.plus(Duration.ofHours(hours)).plusSeconds(90), value);
  }

  @Test
  void refusesAMetricThatNobodyCanCompute() {
    for (String wrong :
        List.of(
            "\"primary\": \"nothing\"",
            "\"own\": [{\"name\": \"x\", \"kind\": \"ratio\", \"of\": {\"outcomes\": [\"fee\"]}, \"window\": \"P1D\", \"better\": \"less\"}]",
            "\"own\": [{\"name\": \"x\", \"kind\": \"mean\", \"of\": {\"outcomes\": [\"session.vanished\"]}, \"window\": \"P1D\", \"better\": \"less\"}]",
            "\"own\": [{\"name\": \"x\", \"kind\": \"mean\", \"of\": {\"outcomes\": [\"session.ended\"], \"take\": \"sum\"}, \"window\": \"P1D\", \"better\": \"less\"}]",
            "\"own\": [{\"name\": \"x\", \"kind\": \"mean\", \"of\": {\"outcomes\": [\"fee\"]}, \"window\": \"P0D\", \"better\": \"less\"}]",
            "\"own\": [{\"name\": \"gaveUp\", \"kind\": \"mean\", \"of\": {\"outcomes\": [\"fee\"]}, \"window\": \"P1D\", \"better\": \"less\"}]")) {
      Answer refused = EXPERIMENTS.halves("uncomputable", "\"metrics\": {" + wrong + "},");
      assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
      assertThat(refused.body().at("/issues/0/code").asText()).isEqualTo("experiment/metric");
    }
  }
}
