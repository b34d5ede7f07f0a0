package dev.helpflow.wire.session;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.experiment.Trial;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.CallError;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.HandoffState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A ledger with an entry of every kind, and of every shape that a kind has. */
final class Entries {
  private static final Instant AT = Instant.parse("2026-11-21T10:15:30.123456Z");
  private static final FlowId NAME = new FlowId("identity", "confirm-name");
  private static final FlowRef FLOW = new FlowRef(new FlowId("cards", "card-not-working"), 3);
  private static final Map<String, Object> VALUES =
      Map.of(
          "problem",
          "damaged 💳 \"\\",
          "count",
          9007199254740992L,
          "ratio",
          5.0,
          "agree",
          true,
          "list",
          List.of("a", 2L, List.of()),
          "amount",
          Map.of("currency", "GBP", "minor", 1250L));

  private Entries() {}

  static List<Entry> all() {
    Address top = Address.of("whatHappened");
    Address inner = Address.parse("confirm#2/item[card-7%2F%23]#1");
    return List.of(
        new Entry.Started(
            1,
            AT,
            FLOW,
            Map.of(NAME, 4),
            VALUES,
            Map.of("country", "FR"),
            "cy-GB",
            ZoneId.of("Europe/London"),
            new Trial("new-intro", "b", true, Set.of(new NodeId("intro"), new NodeId("whatNow"))),
            Map.of("tone", "warm", "new-intro", "b")),
        new Entry.Answer(2, AT.plusNanos(1), top, "continue", VALUES),
        new Entry.Draft(3, AT, inner, Map.of()),
        new Entry.Reopened(4, AT, top),
        new Entry.Intended(
            5, AT, inner, "cards", "replace", "key-1", "{\"reason\":\"lost\"}", "digest"),
        new Entry.Result(6, AT, inner, "digest", "key-1", Map.of("orderId", "o-1"), null),
        new Entry.Result(
            7, AT, top, "digest", null, null, new CallError("notFound", Map.of("id", "7"))),
        new Entry.Result(8, AT, Address.of("list"), "digest", null, List.of(1L, 2.5), null),
        new Entry.Assignment(9, AT, top, "short-intro", "a"),
        new Entry.Assignment(10, AT, inner, "short-intro", null),
        new Entry.Armed(11, AT, top, "card.delivered", "o-1", AT.plusSeconds(60)),
        new Entry.Armed(12, AT, inner, "card.delivered", "o-1", null),
        new Entry.Signal(13, AT, top, "s-1", VALUES, false),
        new Entry.Signal(14, AT, inner, null, Map.of(), false),
        new Entry.Signal(15, AT, inner, "s-2", Map.of(), true),
        new Entry.Handoff(
            16,
            AT,
            top,
            "h-1",
            Entry.Origin.CUSTOMER,
            HandoffState.REQUESTED,
            "cards",
            "customerAsked",
            Map.of()),
        new Entry.Handoff(
            17,
            AT,
            top,
            "h-1",
            Entry.Origin.CUSTOMER,
            HandoffState.RETURNED,
            "cards",
            "customerAsked",
            Map.of("position", 2L)),
        new Entry.Migrated(
            18,
            AT,
            FLOW,
            new FlowRef(FLOW.id(), 4),
            Map.of(NAME, 5),
            Map.of(Address.of("old"), Address.of("new1")),
            Set.of(Address.of("asked")),
            Entry.Migrated.Sight.ASKED),
        new Entry.Assignment(19, AT, Address.of("intro"), "new-intro", "b"),
        new Entry.Assignment(20, AT, top, "short-intro", "b", false));
  }
}
