package dev.helpflow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.simulator.CallAnswer;
import dev.helpflow.authoring.simulator.Opening;
import dev.helpflow.authoring.simulator.Simulator;
import dev.helpflow.core.definition.FlowId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DestinationTest {
  @Test
  void opensThePinOfTheCardThatTheCustomerSpeaksOf() {
    Opening opening =
        new Opening(
            Map.of("cardId", "card-active"),
            Map.of(),
            null,
            ZoneOffset.UTC,
            Instant.parse("2026-11-21T10:00:00Z"),
            Map.of());
    CallAnswer card =
        new CallAnswer.Value(
            Map.of(
                "id", "card-active",
                "name", "Debit card",
                "last4", "4821",
                "status", "active",
                "expiresOn", "2028-03-31"));
    Simulator session =
        Simulator.start(
            ShippedFlows.PROJECT,
            FlowId.parse("cards/card-not-working"),
            opening,
            call -> card,
            ShippedFlows.SCRIPTS);

    session.submit("next", Map.of("problem", "pin"));

    assertThat(session.view().screen().id()).isEqualTo("pin");
    assertThat(session.view().screen().actions())
        .filteredOn(action -> action.id().equals("seePin"))
        .singleElement()
        .satisfies(
            action ->
                assertThat(action.properties())
                    .containsEntry("destination", "card.pin")
                    .containsEntry("with", Map.of("cardId", "card-active")));
  }
}
