package dev.helpflow.server.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of a hand-off and every move: allowed, or refused with its code. */
class HandoffStatesTest {
  private static final String AGENT = "dev:agent:gil";
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());

  /** What may be done while it waits, while somebody has it, and while it waits for another. */
  private static final Map<HandoffState, Set<HandoffMove>> ALLOWED =
      Map.of(
          HandoffState.REQUESTED, Set.of(HandoffMove.ACCEPT, HandoffMove.UNAVAILABLE),
          HandoffState.QUEUED, Set.of(HandoffMove.ACCEPT, HandoffMove.UNAVAILABLE),
          HandoffState.ACCEPTED, Set.of(HandoffMove.TRANSFER, HandoffMove.RETURN, HandoffMove.END),
          HandoffState.TRANSFERRED, Set.of(HandoffMove.ACCEPT, HandoffMove.UNAVAILABLE),
          HandoffState.RETURNED, Set.of(),
          HandoffState.ENDED, Set.of(),
          HandoffState.CANCELLED, Set.of(),
          HandoffState.FAILED, Set.of());

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  static List<Arguments> all() {
    List<Arguments> all = new ArrayList<>();
    for (HandoffState state : HandoffState.values()) {
      for (HandoffMove move : HandoffMove.values()) {
        all.add(Arguments.of(state, move));
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("all")
  void aMoveIsMadeFromItsStatesAndFromNoOther(HandoffState state, HandoffMove move) {
    String id = in(state);

    Answer answer = move(id, move);

    if (ALLOWED.getOrDefault(state, Set.of()).contains(move)) {
      assertThat(answer.status()).isEqualTo(200);
      // Of a flow that calls back, whoever is found to be alone for the first time is kept.
      HandoffState to =
          move == HandoffMove.UNAVAILABLE
                  && (state == HandoffState.REQUESTED || state == HandoffState.TRANSFERRED)
              ? HandoffState.QUEUED
              : move.to();
      assertThat(answer.body().at("/handoff/state").asText()).isEqualTo(word(to));
    } else {
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.code()).isEqualTo("handoff-state");
      assertThat(SERVER.get(AGENT, "/v1/handoffs/" + id).body().at("/handoff/state").asText())
          .isEqualTo(word(state));
    }
  }

  /** A new hand-off, brought to this state. */
  private static String in(HandoffState state) {
    Answer asked = SERVER.act("ada", SERVER.begin("ada"), "escalate");
    String id =
        SERVER
            .get(AGENT, "/v1/handoffs?session=" + asked.session())
            .body()
            .at("/handoffs/0/id")
            .asText();
    List<HandoffMove> way =
        switch (state) {
          case REQUESTED, CANCELLED -> List.of();
          case QUEUED -> List.of(HandoffMove.UNAVAILABLE);
          case FAILED -> List.of(HandoffMove.UNAVAILABLE, HandoffMove.UNAVAILABLE);
          case ACCEPTED -> List.of(HandoffMove.ACCEPT);
          case TRANSFERRED -> List.of(HandoffMove.ACCEPT, HandoffMove.TRANSFER);
          case RETURNED -> List.of(HandoffMove.ACCEPT, HandoffMove.RETURN);
          case ENDED -> List.of(HandoffMove.ACCEPT, HandoffMove.END);
        };
    way.forEach(move -> assertThat(move(id, move).status()).isEqualTo(200));
    if (state == HandoffState.CANCELLED) {
      SERVER.act("ada", asked, "cancel");
    }
    return id;
  }

  private static Answer move(String id, HandoffMove move) {
    String body =
        switch (move) {
          case ACCEPT -> "{}";
          case UNAVAILABLE, RETURN -> "{\"reason\": \"For a test.\"}";
          case TRANSFER -> "{\"reason\": \"For a test.\", \"queue\": \"other\"}";
          case END -> "{\"reason\": \"For a test.\", \"outcome\": \"resolved\"}";
        };
    return SERVER.post(AGENT, "/v1/handoffs/" + id + "/" + move.word(), body, "");
  }

  private static String word(HandoffState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
