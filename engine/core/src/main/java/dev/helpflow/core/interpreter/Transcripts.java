package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.screen.Screen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer saw, from the ledger alone: before each entry by which somebody acted, the walk
 * of the entries up to there ends at the screen that they acted on (design, section 4: state is
 * derived). That something was being looked up is not told.
 */
final class Transcripts {
  private final FlowLibrary library;
  private final Walker walker;
  private final Viewer viewer;

  /**
   * Transcripts by a viewer.
   *
   * @param viewer one that masks
   */
  Transcripts(FlowLibrary library, Walker walker, Viewer viewer) {
    this.library = library;
    this.walker = walker;
    this.viewer = viewer;
  }

  List<ShownScreen> of(List<Entry> ledger) {
    List<ShownScreen> shown = new ArrayList<>();
    int carried = Acts.carried(ledger);
    Fold fold = Fold.of(ledger.subList(0, carried));
    for (int i = carried; i < ledger.size(); i++) {
      Entry entry = ledger.get(i);
      if (Acts.are(entry, ledger.get(i - 1))) {
        show(shown, fold, entry);
      }
      fold = fold.plus(List.of(entry));
    }
    show(shown, fold, null);
    return List.copyOf(shown);
  }

  private void show(List<ShownScreen> shown, Fold fold, @Nullable Entry next) {
    Walker.Settled settled = walker.settle(fold);
    String locale = fold.started().locale();
    View view = viewer.view(settled.fold(), settled.walk(), fold.lastAt(), locale);
    if (isLookingUp(settled.walk().stop(), view)) {
      return;
    }
    ShownScreen.Answered answered = next == null ? null : answered(fold, next);
    View filled = answered == null ? view : view.withScreen(filled(view.screen(), answered));
    ShownScreen last = shown.isEmpty() ? null : shown.getLast();
    if (last != null && last.answered() == null && isSame(last.view(), view)) {
      shown.set(shown.size() - 1, new ShownScreen(last.at(), filled, answered));
    } else {
      shown.add(new ShownScreen(fold.lastAt(), filled, answered));
    }
  }

  private static boolean isLookingUp(Stop stop, View view) {
    boolean asks =
        stop instanceof Stop.Asking
            || stop instanceof Stop.Committing
            || stop instanceof Stop.Committed;
    return asks && view.status() == Status.WAITING;
  }

  /** A key changes with what is typed, and then the screen is still the same to who looks at it. */
  private static boolean isSame(View one, View other) {
    return one.status() == other.status()
        && unkeyed(one.screen()).equals(unkeyed(other.screen()))
        && one.notices().equals(other.notices());
  }

  private static Screen unkeyed(Screen screen) {
    return new Screen(
        screen.id(),
        "",
        screen.title(),
        screen.locale(),
        screen.rightToLeft(),
        screen.back(),
        screen.components(),
        screen.actions(),
        screen.errors(),
        screen.refreshAfter(),
        screen.analyticsId());
  }

  private static Screen filled(Screen screen, ShownScreen.Answered answered) {
    List<Screen.ShownComponent> components =
        screen.components().stream()
            .map(
                c ->
                    c.input() && answered.values().containsKey(c.id())
                        ? new Screen.ShownComponent(
                            c.type(),
                            c.version(),
                            c.id(),
                            c.properties(),
                            true,
                            answered.values().get(c.id()))
                        : c)
            .toList();
    return screen.withComponents(components, screen.errors());
  }

  private ShownScreen.@Nullable Answered answered(Fold fold, Entry next) {
    return switch (next) {
      case Entry.Answer answer -> told(fold, answer, answer.action(), answer.values());
      case Entry.Draft draft -> told(fold, draft, "left", draft.values());
      case Entry.Reopened reopened -> told(fold, reopened, "back", Map.of());
      case Entry.Handoff handoff when handoff.state() == HandoffState.REQUESTED ->
          told(fold, handoff, "escalate", Map.of());
      case Entry.Handoff handoff when handoff.state() == HandoffState.CANCELLED ->
          told(fold, handoff, "cancel", Map.of());
      case Entry.Handoff _,
          Entry.Signal _,
          Entry.Migrated _,
          Entry.Started _,
          Entry.Intended _,
          Entry.Result _,
          Entry.Assignment _,
          Entry.Armed _ ->
          null;
    };
  }

  private ShownScreen.Answered told(
      Fold fold, Entry.Placed entry, String action, Map<String, Object> values) {
    ScreenPlan plan = plan(fold, entry.address());
    Map<String, Object> told = new LinkedHashMap<>();
    Set<String> masked = new LinkedHashSet<>();
    values.forEach(
        (id, value) -> {
          if (plan == null || isSensitive(plan, id)) {
            masked.add(id);
          } else {
            told.put(id, value);
          }
        });
    return new ShownScreen.Answered(entry.at(), action, told, masked);
  }

  /** What was asked at a place, or null where that is gone, so that nothing is told of it. */
  private @Nullable ScreenPlan plan(Fold fold, Address address) {
    return new Places(library, fold.flow(), fold.subflows())
        .plan(address)
        .map(Transcripts::screen)
        .orElse(null);
  }

  private static boolean isSensitive(ScreenPlan plan, String id) {
    return plan.components().stream()
        .filter(component -> component.id().value().equals(id))
        .anyMatch(component -> component.input() != null && component.input().sensitive());
  }

  private static @Nullable ScreenPlan screen(NodePlan plan) {
    return switch (plan) {
      case NodePlan.Screen p -> p.screen();
      case NodePlan.Wait p -> p.screen();
      case NodePlan.Escalate p -> p.screen();
      case NodePlan.End p -> p.screen();
      case NodePlan.Decision _,
          NodePlan.Script _,
          NodePlan.Call _,
          NodePlan.Experiment _,
          NodePlan.Subflow _ ->
          null;
    };
  }
}
