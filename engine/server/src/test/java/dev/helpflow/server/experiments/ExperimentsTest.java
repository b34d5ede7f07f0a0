package dev.helpflow.server.experiments;

import static dev.helpflow.server.experiments.ExperimentSteps.OPS;
import static dev.helpflow.server.experiments.ExperimentSteps.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.experiment.Allocation;
import dev.helpflow.core.experiment.Allocation.Share;
import dev.helpflow.core.experiment.Placement;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who is in which variant, and who counts (design, section 10), on a whole server. */
class ExperimentsTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER =
      RunningServer.start(BANK, Map.of("helpflow.experiments.due-every", "100ms"));
  private static final ExperimentSteps EXPERIMENTS = new ExperimentSteps(SERVER);
  private static final List<Share> HALVES =
      List.of(new Share("control", 0.5), new Share("short", 0.5));

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  private static List<String> customers(String of, int count) {
    return IntStream.range(0, count).mapToObj(i -> of + "-" + i).toList();
  }

  /** Where the published hash has a customer at a coverage. */
  private static String placed(String key, double coverage, String customer) {
    Allocation allocation = new Allocation(key, HALVES, coverage, null, null);
    return allocation.of(customer) instanceof Placement.In(String variant)
        ? variant.equals("control") ? "long" : "short"
        : "usual";
  }

  @Test
  void routesCustomersByThePublishedHashAndCountsEachOnce() {
    EXPERIMENTS.routed("hash");
    done(EXPERIMENTS.halves("hash", ""));
    assertThat(EXPERIMENTS.partsTo("hash", "before")).isEqualTo("usual");
    EXPERIMENTS.start("hash");

    for (String customer : customers("hash", 30)) {
      String expected = placed("hash", 1, customer);
      assertThat(EXPERIMENTS.partsTo("hash", customer)).as(customer).isEqualTo(expected);
      assertThat(EXPERIMENTS.partsTo("hash", customer)).as(customer).isEqualTo(expected);
    }

    assertThat(EXPERIMENTS.assigned("hash")).isEqualTo(30);
    assertThat(EXPERIMENTS.exposed("hash")).isEqualTo(30);
    assertThat(EXPERIMENTS.events("hash")).isEqualTo(30);
  }

  @Test
  void keepsWhatACustomerWasGivenFirstWhateverIsChanged() {
    EXPERIMENTS.routed("kept");
    done(EXPERIMENTS.halves("kept", "\"coverage\": 0.5,"));
    EXPERIMENTS.start("kept");
    Map<String, String> first = new HashMap<>();
    customers("kept", 20).forEach(each -> first.put(each, EXPERIMENTS.partsTo("kept", each)));
    assertThat(first).containsValues("usual", "long", "short");

    for (String change :
        List.of(
            "\"change\": \"ramp\", \"coverage\": 0.01",
            "\"change\": \"reweight\", \"weights\": {\"control\": 0.01, \"short\": 0.99}",
            "\"change\": \"pause\"")) {
      done(EXPERIMENTS.change("kept", change));
      first.forEach(
          (customer, screen) -> {
            if (!screen.equals("usual")) {
              assertThat(EXPERIMENTS.partsTo("kept", customer)).as(change).isEqualTo(screen);
            }
          });
    }
    assertThat(EXPERIMENTS.partsTo("kept", "new-while-paused")).isEqualTo("usual");

    done(EXPERIMENTS.change("kept", "\"change\": \"resume\""));
    done(EXPERIMENTS.change("kept", "\"change\": \"ramp\", \"coverage\": 1"));
    first.forEach(
        (customer, screen) ->
            assertThat(EXPERIMENTS.partsTo("kept", customer))
                .as(customer)
                .satisfies(
                    now -> {
                      if (!screen.equals("usual")) {
                        assertThat(now).isEqualTo(screen);
                      }
                    }));
    assertThat(
            SERVER.count("select max(phase) from experiment_phases where experiment = ?", "kept"))
        .isEqualTo(2);
  }

  @Test
  void takesOutTheCustomersOfAVariantOnlyWhenItIsSaid() {
    EXPERIMENTS.routed("evicted");
    done(EXPERIMENTS.halves("evicted", ""));
    EXPERIMENTS.start("evicted");
    customers("evicted", 12).forEach(each -> EXPERIMENTS.partsTo("evicted", each));
    Map<String, String> counted = EXPERIMENTS.exposures("evicted");

    done(EXPERIMENTS.change("evicted", "\"change\": \"evict\", \"variant\": \"short\""));

    counted.forEach(
        (customer, variant) ->
            assertThat(EXPERIMENTS.partsTo("evicted", customer))
                .isEqualTo(variant.equals("short") ? "usual" : "long"));
    customers("later", 12)
        .forEach(each -> assertThat(EXPERIMENTS.partsTo("evicted", each)).isNotEqualTo("short"));
    assertThat(EXPERIMENTS.exposures("evicted")).containsAllEntriesOf(counted);
  }

  @Test
  void whoeverUsesHelpBeforeAndAfterSigningInWithTwoSubjectsIsTwoCustomers() {
    EXPERIMENTS.routed("signed");
    done(EXPERIMENTS.halves("signed", ""));
    EXPERIMENTS.start("signed");
    List<String> before = customers("device", 12);
    List<String> after = customers("customer", 12);

    before.forEach(each -> EXPERIMENTS.partsTo("signed", each));
    after.forEach(
        each ->
            assertThat(EXPERIMENTS.partsTo("signed", each))
                .as("by the subject of the token alone")
                .isEqualTo(placed("signed", 1, each)));

    assertThat(EXPERIMENTS.exposures("signed").keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(before.stream(), after.stream()).toList());
    before.forEach(
        each ->
            assertThat(EXPERIMENTS.partsTo("signed", each))
                .as("what was given before stays with that subject")
                .isEqualTo(placed("signed", 1, each)));
  }

  @Test
  void givesEverybodyTheWinnerOnceItIsStoppedAndCountsNobody() {
    EXPERIMENTS.routed("over");
    done(EXPERIMENTS.halves("over", ""));
    EXPERIMENTS.start("over");
    done(EXPERIMENTS.change("over", "\"change\": \"stop\", \"winner\": \"short\""));

    customers("over", 8)
        .forEach(each -> assertThat(EXPERIMENTS.partsTo("over", each)).isEqualTo("short"));
    assertThat(EXPERIMENTS.exposed("over")).isZero();
    assertThat(EXPERIMENTS.assigned("over")).isZero();
  }

  @Test
  void startsCustomersOnTheVersionOfTheirVariantAndCountsThemWhereItDiffers() {
    EXPERIMENTS.compared("pair");
    Answer draft = done(EXPERIMENTS.versions("pair", "pair", ""));
    assertThat(draft.body().at("/experiment/differences/first").toString())
        .isEqualTo("[\"answer\"]");
    EXPERIMENTS.start("pair");

    for (String customer : customers("pair", 16)) {
      Answer begun = EXPERIMENTS.begin("pair", customer);
      long version = begun.body().at("/session/flowVersion").asLong();
      Allocation allocation = new Allocation("pair", HALVES, 1, null, null);
      assertThat(version)
          .as(customer)
          .isEqualTo(allocation.of(customer).equals(new Placement.In("control")) ? 1 : 2);
      assertThat(EXPERIMENTS.exposures("pair")).doesNotContainKey(customer);

      Answer second = EXPERIMENTS.press(customer, begun);
      assertThat(second.body().at("/screen/title").asText())
          .isEqualTo(version == 1 ? "First answer" : "Second answer");
      assertThat(EXPERIMENTS.exposures("pair"))
          .containsEntry(customer, version == 1 ? "control" : "second");
      EXPERIMENTS.press(customer, second);
    }
    assertThat(EXPERIMENTS.events("pair")).isEqualTo(16);
  }

  @Test
  void keepsSessionsOfAVersionsVariantOnTheirVersion() {
    EXPERIMENTS.compared("pinned");
    done(EXPERIMENTS.versions("pinned", "pinned", ""));
    EXPERIMENTS.start("pinned");
    List<Answer> begun =
        customers("pinned", 6).stream().map(each -> EXPERIMENTS.begin("pinned", each)).toList();
    EXPERIMENTS.publish("pinned", "Third answer");

    done(
        SERVER.put(
            ExperimentSteps.AUTHOR,
            "/v1/flows/tests/pinned/live",
            "{\"version\": 3, \"inFlight\": \"reconcile\", \"reason\": \"A test.\"}"));

    for (int i = 0; i < begun.size(); i++) {
      Answer next = EXPERIMENTS.press("pinned-" + i, begun.get(i));
      assertThat(next.body().at("/session/flowVersion"))
          .isEqualTo(begun.get(i).body().at("/session/flowVersion"));
    }
    assertThat(EXPERIMENTS.begin("pinned", "pinned-new").body().at("/session/flowVersion").asInt())
        .isLessThan(3);
  }

  @Test
  void countsACustomerOnceWhoComesFromManySessionsAtOnce() throws Exception {
    EXPERIMENTS.routed("many");
    done(EXPERIMENTS.halves("many", ""));
    EXPERIMENTS.start("many");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> sessions =
          IntStream.range(0, 16)
              .<Callable<String>>mapToObj(i -> () -> EXPERIMENTS.partsTo("many", "many"))
              .toList();
      for (var each : threads.invokeAll(sessions)) {
        assertThat(each.get()).isEqualTo(placed("many", 1, "many"));
      }
    }
    assertThat(EXPERIMENTS.exposed("many")).isEqualTo(1);
    assertThat(EXPERIMENTS.events("many")).isEqualTo(1);
  }

  @Test
  void letsSquadsLookAtAVariantWithoutBeingCounted() {
    EXPERIMENTS.routed("looked");
    done(EXPERIMENTS.halves("looked", ""));
    String both = "dev:customer+author:ann";

    for (String variant : List.of("control", "short")) {
      Answer begun =
          SERVER.post(
              both,
              "/v1/sessions",
              "{\"flow\": \"tests/looked\", \"inputs\": {}}",
              variant,
              "Accept",
              "application/json");
      Answer parted =
          SERVER.post(
              both,
              "/v1/sessions/" + begun.session() + "/steps",
              "{\"key\":\"" + begun.key() + "\",\"action\":\"continue\",\"answers\":{}}",
              variant,
              "Helpflow-Variant",
              "looked=" + variant);
      assertThat(parted.screen()).isEqualTo(variant.equals("control") ? "long" : "short");
    }
    assertThat(EXPERIMENTS.assigned("looked")).isZero();
    assertThat(EXPERIMENTS.exposed("looked")).isZero();
    Answer refused =
        SERVER.post(
            RunningServer.customer("eve"),
            "/v1/sessions",
            "{\"flow\": \"tests/looked\", \"inputs\": {}}",
            "eve",
            "Helpflow-Variant",
            "looked=short");
    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void startsAndStopsAtTheTimesOfItsSchedule() throws Exception {
    EXPERIMENTS.routed("timed");
    done(EXPERIMENTS.halves("timed", "\"schedule\": {\"startsAt\": \"2026-01-01T00:00:00Z\"},"));
    awaitStatus("timed", "running");
    done(
        EXPERIMENTS.change(
            "timed", "\"change\": \"schedule\", \"stopsAt\": \"2026-01-02T00:00:00Z\""));
    awaitStatus("timed", "stopped");
    assertThat(
            SERVER.count(
                "select count(*) from audit_log where who = 'helpflow:schedule' and subject = ?",
                "experiment:timed"))
        .isEqualTo(2);
  }

  @Test
  void saysInTheAuditLogWhyItCouldNotStartAsScheduled() throws Exception {
    done(EXPERIMENTS.halves("nowhere", "\"schedule\": {\"startsAt\": \"2026-01-01T00:00:00Z\"},"));
    for (int i = 0; i < 100; i++) {
      Answer changes = SERVER.get(OPS, "/v1/experiments/nowhere/changes");
      if (changes.body().path("changes").size() == 2) {
        assertThat(changes.body().at("/changes/0/reason").asText())
            .startsWith("It could not start as scheduled: ")
            .contains("No live flow has an experiment node that names nowhere");
        assertThat(status("nowhere")).isEqualTo("draft");
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("The schedule was not given up.");
  }

  private static String status(String key) {
    return SERVER.get(OPS, "/v1/experiments/" + key).body().at("/experiment/status").asText();
  }

  private static void awaitStatus(String key, String status) throws InterruptedException {
    for (int i = 0; i < 100 && !status(key).equals(status); i++) {
      Thread.sleep(50);
    }
    assertThat(status(key)).isEqualTo(status);
  }
}
