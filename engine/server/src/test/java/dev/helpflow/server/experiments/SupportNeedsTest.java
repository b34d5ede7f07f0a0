package dev.helpflow.server.experiments;

import static dev.helpflow.server.experiments.ExperimentSteps.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.Variants;
import dev.helpflow.server.sessions.Variants.Starter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Customers with support needs are in no experiment that nobody has approved for them. */
class SupportNeedsTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final ExperimentSteps EXPERIMENTS = new ExperimentSteps(SERVER);

  @BeforeAll
  static void compare() {
    for (String flow : List.of("usual", "approved")) {
      EXPERIMENTS.compared(flow);
      done(
          EXPERIMENTS.versions(
              flow,
              flow,
              flow.equals("approved") ? "\"supportNeeds\": {\"approvedBy\": \"Vera\"}," : ""));
      EXPERIMENTS.start(flow);
    }
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  private static boolean isTaken(String flow, String customer, Map<String, Object> attributes) {
    return SERVER
        .bean(Variants.class)
        .version(
            FlowId.parse("tests/" + flow),
            new Starter(customer, attributes, Client.BASELINE, Map.of()))
        .isPresent();
  }

  /** However a bank declares them. */
  static Stream<Object> needs() {
    return Stream.of(List.of("largePrint"), "moreTime", true, Map.of("sight", "low"), 2);
  }

  static Stream<Object> noNeeds() {
    return Stream.of(List.of(), "", " ", false);
  }

  @ParameterizedTest
  @MethodSource("needs")
  void whoeverHasSomeIsInNoneUnlessItIsApproved(Object needs) {
    Map<String, Object> attributes = Map.of("supportNeeds", needs);

    assertThat(isTaken("usual", "with " + needs, attributes)).isFalse();
    assertThat(isTaken("approved", "with " + needs, attributes)).isTrue();
    assertThat(
            SERVER.count(
                "select count(*) from assignments where experiment = 'usual' and customer = ?",
                "with " + needs))
        .isZero();
  }

  @ParameterizedTest
  @MethodSource("noNeeds")
  void whoeverHasNoneIsInIt(Object needs) {
    assertThat(isTaken("usual", "without " + needs, Map.of("supportNeeds", needs))).isTrue();
  }

  @Test
  void whoeverGetsSomeLaterIsNoLongerGivenTheirVariant() {
    assertThat(isTaken("usual", "ada", Map.of())).isTrue();
    assertThat(isTaken("usual", "ada", Map.of("supportNeeds", List.of("largePrint")))).isFalse();
  }
}
