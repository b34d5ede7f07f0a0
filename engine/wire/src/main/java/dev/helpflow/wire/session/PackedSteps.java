package dev.helpflow.wire.session;

import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Steps;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a trail as they lie in a head, each read when it is first asked for. Safe for use by
 * many threads.
 */
final class PackedSteps implements Steps.StoredSteps {
  private static final byte SCREEN = 'S';
  private static final byte OTHER = '-';

  private final PackedTable table;
  private final Steps.@Nullable Step[] read;

  PackedSteps(PackedTable table) {
    this.table = table;
    this.read = new Steps.Step[table.size()];
  }

  PackedTable table() {
    return table;
  }

  static void write(Steps.Step step, PackedTableWriter out) {
    out.items().write(step.screen() ? SCREEN : OTHER);
    out.items().writeBytes(step.address().toString().getBytes(StandardCharsets.UTF_8));
    out.added(Marks.ofNode(step.address().scope(), step.address().node()));
  }

  @Override
  public int size() {
    return table.size();
  }

  @Override
  public Steps.Step get(int index) {
    Steps.Step step = read[index];
    if (step == null) {
      int start = table.start(index);
      String text =
          new String(table.array(), start + 1, table.length(index) - 1, StandardCharsets.UTF_8);
      step = new Steps.Step(KnownTexts.address(text), table.array()[start] == SCREEN);
      read[index] = step;
    }
    return step;
  }

  @Override
  public int lastVisit(@Nullable Address scope, NodeId node, int end) {
    int mark = Marks.ofNode(scope, node);
    int index = table.lastOf(mark, end);
    while (index >= 0 && !get(index).address().isVisitOf(scope, node)) {
      index = table.lastOf(mark, index);
    }
    return index;
  }
}
