package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.BriefingPlan;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import java.util.List;
import java.util.Optional;

/**
 * Computes what a hand-off told the name of, from the ledger as it was when the human was asked
 * for: it is stored nowhere else.
 */
final class Reveals {
  private final FlowLibrary library;
  private final Walker walker;

  Reveals(FlowLibrary library, Walker walker) {
    this.library = library;
    this.walker = walker;
  }

  Optional<Object> reveal(List<Entry> ledger, String handoff, String name) {
    for (int i = 1; i < ledger.size(); i++) {
      if (ledger.get(i) instanceof Entry.Handoff asked && asked.id().equals(handoff)) {
        return reveal(Fold.of(ledger.subList(0, i)), asked, name);
      }
    }
    return Optional.empty();
  }

  private Optional<Object> reveal(Fold before, Entry.Handoff asked, String name) {
    Stop stop = walker.settle(before).walk().stop();
    Frame frame = stop.frame();
    BriefingPlan briefing;
    if (asked.origin() == Entry.Origin.NODE) {
      briefing =
          stop instanceof Stop.Escalating escalating
              ? escalating.plan().briefing()
              : BriefingPlan.NONE;
    } else {
      CompiledFlow flow = library.flow(before.flow());
      briefing = flow.humanBriefing();
      while (frame.parent() != null) {
        frame = frame.parent();
      }
    }
    var program = briefing.sensitive().get(name);
    return program == null
        ? Optional.empty()
        : Optional.ofNullable(Briefings.value(program, frame.names().names()));
  }
}
