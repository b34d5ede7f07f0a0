package dev.helpflow.server.experiments;

import static dev.helpflow.server.experiments.ExperimentSteps.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.server.sessions.Asker;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.server.sessions.Variants;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Many customers through all that operations may do to an experiment, against the real store: how
 * many change variant is counted, and has to be none. As many as {@code -Dexperiments.customers}
 * says.
 */
class ManyCustomersTest {
  private static final int CUSTOMERS = Integer.getInteger("experiments.customers", 2_000);

  /** Beyond five standard deviations a count is once in 1.7 million times by chance. */
  private static final double FIVE_SIGMA = 5;

  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final ExperimentSteps EXPERIMENTS = new ExperimentSteps(SERVER);

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  private final ConcurrentMap<String, String> first = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  private static String assign(String experiment, int customer) {
    Fold fold =
        Fold.of(
            List.of(
                new Entry.Started(
                    1,
                    Instant.EPOCH,
                    new FlowRef(FlowId.parse("tests/" + experiment), 1),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    "en-GB",
                    ZoneId.of("UTC"))));
    String variant =
        SERVER
            .bean(Variants.class)
            .assign(
                new Effect.Assign(Address.of("split"), experiment, List.of("control", "short")),
                new Asker(
                    SessionId.random(), "customer-" + customer, fold, Client.BASELINE, Map.of()))
            .variant();
    return variant == null ? "" : variant;
  }

  private void everybodyComes(String experiment) {
    IntStream.range(0, CUSTOMERS)
        .parallel()
        .forEach(
            customer -> {
              String variant = assign(experiment, customer);
              String before =
                  variant.isEmpty()
                      ? first.get(customer + "")
                      : first.putIfAbsent(customer + "", variant);
              if (before != null && !before.equals(variant)) {
                changes.incrementAndGet();
              }
            });
  }

  @Test
  void nobodyChangesVariantWhateverOperationsDo() {
    EXPERIMENTS.routed("crowd");
    done(EXPERIMENTS.halves("crowd", "\"coverage\": 0.01,"));
    EXPERIMENTS.start("crowd");
    everybodyComes("crowd");
    long atFirst = first.size();
    assertThat(sigmas(atFirst, 0.01)).isLessThan(FIVE_SIGMA);

    for (String change :
        List.of(
            "\"change\": \"ramp\", \"coverage\": 0.1",
            "\"change\": \"pause\"",
            "\"change\": \"resume\"",
            "\"change\": \"ramp\", \"coverage\": 0.5",
            "\"change\": \"reweight\", \"weights\": {\"control\": 0.8, \"short\": 0.2}",
            "\"change\": \"ramp\", \"coverage\": 1")) {
      done(EXPERIMENTS.change("crowd", change));
      everybodyComes("crowd");
    }

    assertThat(first).hasSize(CUSTOMERS);
    assertThat(changes).hasValue(0);
    assertThat(EXPERIMENTS.assigned("crowd")).isEqualTo(CUSTOMERS);
    System.out.printf(
        "%,d customers, %,d of them at 1 %%: %d changed variant.%n",
        CUSTOMERS, atFirst, changes.get());
  }

  @Test
  void sharesCustomersOutAsWeightsSayAndWithoutRegardToAnotherExperiment() {
    for (String key : List.of("one", "two")) {
      EXPERIMENTS.routed(key);
      done(EXPERIMENTS.halves(key, ""));
      EXPERIMENTS.start(key);
    }
    long control = 0;
    long both = 0;
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      boolean one = assign("one", customer).equals("control");
      boolean two = assign("two", customer).equals("control");
      control += one ? 1 : 0;
      both += one && two ? 1 : 0;
    }
    assertThat(sigmas(control, 0.5)).isLessThan(FIVE_SIGMA);
    assertThat(sigmas(both, 0.25)).isLessThan(FIVE_SIGMA);
  }

  private static double sigmas(long count, double share) {
    return Math.abs(count - CUSTOMERS * share) / Math.sqrt(CUSTOMERS * share * (1 - share));
  }
}
