package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.expression.ExpressionFault;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.core.message.Messages;
import dev.helpflow.core.screen.Composer;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.core.screen.ScreenAssembler;
import dev.helpflow.core.screen.ScreenFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of where a walk stopped what the customer sees. Never changes anything. */
final class Viewer {
  private static final Duration ASK_AGAIN = Duration.ofMillis(1_500);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final FlowLibrary library;
  private final BuiltInScreens builtIn;
  private final Expiry expiry;

  Viewer(FlowLibrary library, Messages messages, InterpreterSettings settings) {
    this.library = library;
    this.builtIn = new BuiltInScreens(messages, settings.contact());
    this.expiry = new Expiry(settings.timeToLive());
  }

  View view(Fold fold, Walk.Finished walk, Instant now, String asked) {
    CompiledFlow flow = library.flow(fold.flow());
    Scene scene = new Scene(fold, walk, flow.messages().resolveLocale(asked));
    Seen seen = see(scene, now);
    String title =
        flow.messages()
            .format(flow.title().key(), scene.locale(), Map.of(), fold.started().zone())
            .orElse(flow.title().key());
    Instant expiresAt =
        seen.status().isOver() || seen.status() == Status.ESCALATED
            ? null
            : expiry.at(fold, walk.stop(), flow.definition().expiresAfter());
    return new View(seen.status(), fold.flow(), title, seen.screen(), seen.outcome(), expiresAt);
  }

  private record Scene(Fold fold, Walk.Finished walk, String locale) {
    Stop stop() {
      return walk.stop();
    }

    /** The newest entry that changed this place or the path before it. */
    long seqWith(Slot slot) {
      long seq = walk.path().seq();
      for (Entry entry : entries(slot)) {
        seq = Math.max(seq, entry.seq());
      }
      return seq;
    }

    private static List<Entry> entries(Slot slot) {
      List<Entry> entries = new ArrayList<>(3);
      for (Entry entry : new @Nullable Entry[] {slot.answer(), slot.draft(), slot.reopened()}) {
        if (entry != null) {
          entries.add(entry);
        }
      }
      return entries;
    }
  }

  private record Seen(Status status, Screen screen, @Nullable String outcome) {
    static Seen of(Status status, Screen screen) {
      return new Seen(status, screen, null);
    }
  }

  private Seen see(Scene scene, Instant now) {
    Fold fold = scene.fold();
    if (fold.isAbandoned()) {
      return over(scene, Status.ABANDONED, BuiltInScreens.Kind.ABANDONED, List.of(), Outcomes.ABANDONED);
    }
    Entry.Handoff overlay = fold.overlay();
    if (overlay != null && overlay.state() == HandoffState.ENDED) {
      return over(scene, Status.ENDED, BuiltInScreens.Kind.ENDED, List.of(), Outcomes.of(overlay));
    }
    if (overlay != null && overlay.state().isOpen()) {
      return Seen.of(Status.ESCALATED, handedOff(scene, overlay, true));
    }
    CompiledFlow flow = library.flow(fold.flow());
    if (expiry.hasPassed(fold, scene.stop(), flow.definition().expiresAfter(), now)) {
      return over(
          scene, Status.EXPIRED, BuiltInScreens.Kind.EXPIRED, List.of("restart"), Outcomes.EXPIRED);
    }
    if (overlay != null && overlay.state() == HandoffState.FAILED) {
      return Seen.of(Status.ACTIVE, nobody(scene, Keys.of(overlay.id()), List.of("cancel"), false));
    }
    try {
      return see(scene);
    } catch (ExpressionFault fault) {
      return Seen.of(Status.ACTIVE, trouble(scene));
    }
  }

  private Seen see(Scene scene) {
    return switch (scene.stop()) {
      case Stop.AtScreen stop -> Seen.of(Status.ACTIVE, screen(scene, stop));
      case Stop.BeforeCommit stop ->
          throw new IllegalStateException("The screen before a commit is reopened before it is viewed.");
      case Stop.Asking stop -> Seen.of(Status.WAITING, loading(scene));
      case Stop.Committing stop -> Seen.of(Status.WAITING, loading(scene));
      case Stop.Committed stop -> Seen.of(Status.WAITING, loading(scene));
      case Stop.Waiting stop -> Seen.of(Status.WAITING, waiting(scene, stop));
      case Stop.Escalating stop -> Seen.of(Status.ESCALATED, escalating(scene, stop));
      case Stop.Unavailable stop ->
          Seen.of(Status.ACTIVE, nobody(scene, key(scene), List.of("escalate"), canGoBack(scene)));
      case Stop.Trouble stop -> Seen.of(Status.ACTIVE, trouble(scene));
      case Stop.Ended stop -> ended(scene, stop);
    };
  }

  private Screen screen(Scene scene, Stop.AtScreen stop) {
    Slot slot = stop.slot();
    String key = Keys.of(stop.address(), scene.seqWith(slot));
    return assemble(
        scene,
        stop.frame(),
        stop.plan().screen(),
        frame(stop.frame(), stop.plan().id().value(), key, canGoBack(scene), null),
        filled(slot));
  }

  /** What the customer had typed, or else had answered. */
  private static Map<String, Object> filled(Slot slot) {
    Entry.Answer answer = slot.answer();
    Entry.Draft draft = slot.draft();
    if (draft != null && (answer == null || draft.seq() > answer.seq())) {
      return draft.values();
    }
    return answer == null ? Map.of() : answer.values();
  }

  private Screen waiting(Scene scene, Stop.Waiting stop) {
    String key = Keys.of(stop.address(), scene.seqWith(stop.slot()));
    return assemble(
        scene,
        stop.frame(),
        stop.plan().screen(),
        frame(stop.frame(), stop.plan().id().value(), key, canGoBack(scene), LOOK_AGAIN),
        filled(stop.slot()));
  }

  private Screen escalating(Scene scene, Stop.Escalating stop) {
    Entry.Handoff handoff = stop.handoff();
    ScreenPlan plan = stop.plan().screen();
    boolean mayCancel = (handoff == null || !isWithAgent(handoff)) && canGoBack(scene);
    if (plan == null) {
      return builtInHandoff(scene, handoff, mayCancel);
    }
    String key = handoff == null ? key(scene) : Keys.of(handoff.id());
    Screen screen =
        assemble(
            scene,
            stop.frame(),
            plan,
            frame(stop.frame(), stop.plan().id().value(), key, false, LOOK_AGAIN),
            Map.of());
    return mayCancel ? withAction(screen, builtIn.action("cancel", scene.locale())) : screen;
  }

  private Screen handedOff(Scene scene, Entry.Handoff handoff, boolean laidOver) {
    return builtInHandoff(scene, handoff, laidOver && !isWithAgent(handoff));
  }

  private Screen builtInHandoff(Scene scene, Entry.@Nullable Handoff handoff, boolean mayCancel) {
    String key = handoff == null ? key(scene) : Keys.of(handoff.id());
    return builtIn.screen(
        handoff != null && isWithAgent(handoff)
            ? BuiltInScreens.Kind.HANDOFF_ACCEPTED
            : BuiltInScreens.Kind.HANDOFF_REQUESTED,
        frame(scene, key, false, LOOK_AGAIN),
        scene.locale(),
        mayCancel ? List.of("cancel") : List.of());
  }

  private static boolean isWithAgent(Entry.Handoff handoff) {
    return handoff.state() == HandoffState.ACCEPTED || handoff.state() == HandoffState.TRANSFERRED;
  }

  private Screen nobody(Scene scene, String key, List<String> actions, boolean back) {
    return builtIn.screen(
        BuiltInScreens.Kind.UNAVAILABLE, frame(scene, key, back, null), scene.locale(), actions);
  }

  private Screen loading(Scene scene) {
    return builtIn.screen(
        BuiltInScreens.Kind.LOADING,
        frame(scene, key(scene), canGoBack(scene), ASK_AGAIN),
        scene.locale(),
        List.of());
  }

  private Screen trouble(Scene scene) {
    return builtIn.screen(
        BuiltInScreens.Kind.TROUBLE,
        frame(scene, key(scene), canGoBack(scene), null),
        scene.locale(),
        List.of("resume", "escalate"));
  }

  private Seen ended(Scene scene, Stop.Ended stop) {
    NodePlan.End plan = stop.plan();
    if (plan == null || plan.screen() == null) {
      return over(scene, Status.ENDED, BuiltInScreens.Kind.ENDED, List.of(), stop.outcome());
    }
    Screen screen =
        assemble(
            scene,
            stop.frame(),
            plan.screen(),
            frame(stop.frame(), plan.id().value(), key(scene), false, null),
            Map.of());
    return new Seen(Status.ENDED, screen, stop.outcome());
  }

  private Seen over(
      Scene scene, Status status, BuiltInScreens.Kind kind, List<String> actions, String outcome) {
    Screen screen =
        builtIn.screen(kind, frame(scene, key(scene), false, null), scene.locale(), actions);
    return new Seen(status, screen, outcome);
  }

  private static Screen assemble(
      Scene scene, Frame at, ScreenPlan plan, ScreenFrame frame, Map<String, Object> filled) {
    return ScreenAssembler.assemble(plan, composer(scene.fold(), at, scene.locale()), frame, filled);
  }

  static Composer composer(Fold fold, Frame frame, String locale) {
    return new Composer(
        frame.flow(),
        frame.names().names(),
        frame.flow().messages().resolveLocale(locale),
        fold.started().zone());
  }

  private static boolean canGoBack(Scene scene) {
    return !scene.walk().path().reopenable().isEmpty();
  }

  private static String key(Scene scene) {
    return Keys.of(scene.stop().address(), scene.walk().path().seq());
  }

  private static ScreenFrame frame(
      Scene scene, String key, boolean back, @Nullable Duration refresh) {
    Address address = scene.stop().address();
    return frame(scene.stop().frame(), address.node().value(), key, back, refresh);
  }

  private static ScreenFrame frame(
      Frame at, String node, String key, boolean back, @Nullable Duration refresh) {
    return new ScreenFrame(node, key, back, refresh, at.flow().ref().id() + ":" + node);
  }

  private static Screen withAction(Screen screen, Screen.ShownAction action) {
    List<Screen.ShownAction> actions = new ArrayList<>(screen.actions());
    actions.add(action);
    return new Screen(
        screen.id(),
        screen.key(),
        screen.title(),
        screen.locale(),
        screen.rightToLeft(),
        screen.back(),
        screen.components(),
        actions,
        screen.errors(),
        screen.refreshAfter(),
        screen.analyticsId());
  }
}
