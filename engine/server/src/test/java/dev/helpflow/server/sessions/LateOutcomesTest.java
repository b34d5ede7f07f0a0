package dev.helpflow.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LateOutcomesTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final Address PAY = Address.of("pay");
  private static final Map<String, Object> BOOKED = Map.of("reference", "r-1");
  private static final CallError REFUSED = CallError.of("refused");

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final LateOutcomes late = new LateOutcomes(metrics);

  @Test
  void countsACommitThatWasDoneAlthoughItsSessionWasToldOtherwise() {
    late.look(known(null, REFUSED), returned("k-1", BOOKED, null));
    assertThat(contradictions()).isEqualTo(1);
    late.look(known(BOOKED, null), returned("k-1", null, REFUSED));
    assertThat(contradictions()).isEqualTo(2);
  }

  @Test
  void countsNeitherTheSameAgainNorAnotherCommit() {
    late.look(known(BOOKED, null), returned("k-1", BOOKED, null));
    late.look(known(null, REFUSED), returned("k-2", BOOKED, null));
    late.look(known(null, REFUSED), new Input.Recover());
    assertThat(contradictions()).isZero();
  }

  private double contradictions() {
    return metrics.counter("helpflow.commits.contradicted").count();
  }

  private static Input returned(String key, @Nullable Object value, @Nullable CallError error) {
    return new Input.CallReturned(PAY, "d", key, value, error);
  }

  private static Fold known(@Nullable Object value, @Nullable CallError error) {
    return Fold.of(
        List.of(
            new Entry.Started(
                1,
                NOW,
                new FlowRef(new FlowId("tests", "late"), 1),
                Map.of(),
                Map.of(),
                Map.of(),
                "en-GB",
                ZoneId.of("Europe/London")),
            new Entry.Intended(2, NOW, PAY, "bank", "pay", "k-1", "{}", "d"),
            new Entry.Result(3, NOW, PAY, "d", "k-1", value, error)));
  }
}
