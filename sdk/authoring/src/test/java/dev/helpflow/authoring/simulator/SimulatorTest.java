package dev.helpflow.authoring.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.Trips;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.interpreter.Status;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.HandoffState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatorTest {
  private static final FlowProject PROJECT = Trips.project();
  private static final CallAnswer FOUND = new CallAnswer.Value(Map.of("name", "To Wales"));
  private static final CallAnswer PAID = new CallAnswer.Value(Map.of("reference", "R1"));

  private final List<Effect.Call> calls = new ArrayList<>();

  private Simulator start(CallAnswer... answers) {
    Deque<CallAnswer> left = new ArrayDeque<>(List.of(answers));
    Opening opening =
        new Opening(
            Map.of("trip", "T1"),
            Map.of(),
            null,
            ZoneOffset.UTC,
            Instant.parse("2026-11-21T10:00:00Z"),
            Map.of());
    return Simulator.start(
        PROJECT,
        Trips.ID,
        opening,
        call -> {
          calls.add(call);
          return left.remove();
        },
        Trips.NO_SCRIPTS);
  }

  @Test
  void sendsACommitAgainWithTheSameKeyWhenTimePasses() {
    Simulator session = start(FOUND, new CallAnswer.Unknown(), PAID);
    session.submit("next", Map.of("reason", "lost"));
    session.submit("pay", Map.of());
    assertThat(session.view().status()).isEqualTo(Status.WAITING);
    assertThat(session.view().screen().id()).isEqualTo("pay");

    session.advance(Duration.ofMinutes(1));

    assertThat(session.view().screen().id()).isEqualTo("found");
    assertThat(calls).hasSize(3);
    assertThat(calls.get(2).idempotencyKey()).isNotNull().isEqualTo(calls.get(1).idempotencyKey());
    assertThat(calls.get(2).request()).isEqualTo(calls.get(1).request());
  }

  @Test
  void givesAWaitTheSignalThatCameBeforeIt() {
    Simulator session = start(FOUND, PAID);
    session.signal("trip.found", "T1", Map.of());
    session.submit("next", Map.of("reason", "lost"));

    session.submit("pay", Map.of());

    assertThat(session.view().screen().id()).isEqualTo("paid");
  }

  @Test
  void letsADeadlinePassWhenTimeDoes() {
    Simulator session = start(FOUND, PAID);
    session.submit("next", Map.of("reason", "lost"));
    session.submit("pay", Map.of());

    session.advance(Duration.ofHours(23));
    assertThat(session.view().screen().id()).isEqualTo("found");
    session.advance(Duration.ofHours(1));

    assertThat(session.view().status()).isEqualTo(Status.ESCALATED);
    assertThat(session.agent(HandoffState.FAILED)).isPresent();
    assertThat(session.view().outcome()).isEqualTo("unresolved");
    assertThat(session.agent(HandoffState.FAILED)).isEmpty();
  }

  @Test
  void countsAResponseThatDoesNotFitAsUnexpected() {
    Simulator session = start(new CallAnswer.Value(Map.of("nome", "To Wales")));

    assertThat(session.view().screen().id()).isEqualTo("why");
    assertThat(session.fold().slot(session.path().getFirst()).result())
        .asString()
        .contains("unexpected");
  }

  @Test
  void countsACodeThatTheOperationDoesNotHaveAsUnexpected() {
    Simulator session = start(new CallAnswer.Failed(CallError.of("madeUp")));

    assertThat(session.fold().slot(session.path().getFirst()).result())
        .asString()
        .contains("unexpected")
        .doesNotContain("madeUp");
  }

  @Test
  void showsErrorsUntilTheAnswerIsValid() {
    Simulator session = start(FOUND);

    assertThat(session.submit("next", Map.of())).isInstanceOf(Reply.Rejected.class);
    assertThat(session.screen().at("/errors/0/code").asText()).isEqualTo("required");
    session.submit("next", Map.of("reason", "late"));

    assertThat(session.screen().has("errors")).isFalse();
  }

  @Test
  void isTheSameAfterBeingStoredAndLoaded() {
    Simulator session = start(FOUND);
    session.submit("next", Map.of("reason", "late"));
    var before = session.screen();

    assertThat(session.storeAndLoad()).isEmpty();

    assertThat(session.read()).isEqualTo(session.view());
    assertThat(session.screen()).isEqualTo(before);
  }

  @Test
  void refusesInputsThatTheFlowDoesNotDeclare() {
    Opening opening =
        new Opening(Map.of("trap", "T1"), Map.of(), null, ZoneOffset.UTC, Instant.EPOCH, Map.of());

    assertThatThrownBy(
            () -> Simulator.start(PROJECT, Trips.ID, opening, call -> FOUND, Trips.NO_SCRIPTS))
        .isInstanceOf(UnfitValueException.class)
        .hasMessage("There is no \"trap\" among the inputs that are declared, which are [trip].");
  }
}
