package dev.helpflow.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.database.DatabaseFaults;
import dev.helpflow.server.events.EventRepository.Pending;
import dev.helpflow.server.events.Subscription.Target;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.wire.Json;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What comes of a session's events when they cannot be sent for reasons of the server's own. */
class LaneTellerTest {
  private static final FakeBank BANK = new FakeBank();
  private static final RunningServer SERVER = RunningServer.start(BANK, Map.of());
  private static final Instant NOW = Instant.parse("2026-11-27T10:15:30Z");
  private static final Subscription DESK =
      new Subscription(
          "desk",
          List.of("*"),
          new Target.Webhook(URI.create("https://desk.example"), List.of()),
          Set.of(),
          Duration.ofDays(3));

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  @AfterAll
  static void stop() {
    SERVER.close();
    BANK.close();
  }

  @Test
  void aDatabaseThatIsAwayIsNotTheReceiversFailure() {
    Lane lane = new Lane("s", 1, 2, NOW.minusSeconds(60));

    LaneTeller.Told told = tell(lane, DatabaseFaults::away);
    Settled settled = SERVER.bean(SinkHealth.class).judge(told, DESK, NOW);

    assertThat(told.trouble()).isNull();
    assertThat(told.isSent()).isFalse();
    assertThat(metrics.find("helpflow.deliveries").counters()).isEmpty();
    assertThat(settled.delivered()).isEmpty();
    assertThat(settled.isEmpty()).isFalse();
    assertThat(settled.failures()).as("as before").isEqualTo(2);
    assertThat(settled.failingSince()).isEqualTo(NOW.minusSeconds(60));
  }

  @Test
  void anyOtherFaultIs() {
    Lane lane = new Lane("s", 1, 2, NOW.minusSeconds(60));

    LaneTeller.Told told = tell(lane, () -> new IllegalStateException("It is ours."));
    Settled settled = SERVER.bean(SinkHealth.class).judge(told, DESK, NOW);

    assertThat(told.trouble()).isInstanceOf(Delivery.Away.class);
    assertThat(settled.failures()).isEqualTo(3);
  }

  private LaneTeller.Told tell(Lane lane, Supplier<RuntimeException> fault) {
    LaneTeller teller =
        new LaneTeller(
            () -> {
              throw fault.get();
            },
            SERVER.bean(MessageWriter.class),
            metrics);
    ObjectNode none = Json.mapper().createObjectNode();
    EventRow event =
        new EventRow(
            7,
            "s",
            "session.started",
            NOW,
            none,
            new EventRow.OfSession(1, "", "tests/journey", 1, "ada", false, null));
    return teller.tell(
        DESK,
        lane,
        List.of(new Pending(new Settled.Event("s", 7), event)),
        SERVER.bean(SinkHealth.class).state("desk"),
        System.nanoTime() + Duration.ofMinutes(1).toNanos());
  }
}
