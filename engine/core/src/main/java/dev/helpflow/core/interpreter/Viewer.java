package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.compile.ScreenPlan;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.expression.ExpressionFault;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.ledger.HandoffState;
import dev.helpflow.core.ledger.Slot;
import dev.helpflow.core.message.Messages;
import dev.helpflow.core.screen.Composer;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.core.screen.ScreenAssembler;
import dev.helpflow.core.screen.ScreenFrame;
import dev.helpflow.core.screen.ScreenSize;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of where a walk stopped what the customer sees. Never changes anything. */
final class Viewer {
  private static final String TOO_LARGE = "screen/too-large";

  private final FlowLibrary library;
  private final BuiltInScreens builtIn;
  private final HandoffScreens handoffs;
  private final Expiry expiry;
  private final boolean masks;

  Viewer(FlowLibrary library, Messages messages, InterpreterSettings settings) {
    this(library, messages, settings, false);
  }

  /**
   * One who may be for others than the customer.
   *
   * @param masks whether what is made from something sensitive is shown as dots
   */
  Viewer(FlowLibrary library, Messages messages, InterpreterSettings settings, boolean masks) {
    this.masks = masks;
    this.library = library;
    this.builtIn = new BuiltInScreens(messages, settings.contact());
    this.handoffs = new HandoffScreens(messages, builtIn, settings.contact());
    this.expiry = new Expiry(settings.timeToLive());
  }

  /**
   * What can be said of a session without putting its screen together.
   *
   * @param key that of the screen
   */
  record Situation(Status status, String key) {}

  Situation situation(Fold fold, Walk.Finished walk, Instant now) {
    return situation(new Scene(fold, walk, fold.started().locale(), now));
  }

  View view(Fold fold, Walk.Finished walk, Instant now, String asked) {
    return look(fold, walk, now, asked).view();
  }

  /**
   * A view, and what kept the screen from being shown as its author meant it.
   *
   * @param fault the code of an expression's fault, or null
   */
  record Looked(View view, @Nullable String fault) {}

  Looked look(Fold fold, Walk.Finished walk, Instant now, String asked) {
    CompiledFlow flow = library.flow(fold.flow());
    Scene scene = new Scene(fold, walk, flow.messages().resolveLocale(asked), now);
    Situation situation = situation(scene);
    Seen seen = see(scene, situation);
    String title =
        flow.messages()
            .format(flow.title().key(), scene.locale(), Map.of(), fold.started().zone())
            .orElse(flow.title().key());
    Status status = situation.status();
    Instant expiresAt =
        status.isOver() || status == Status.ESCALATED
            ? null
            : expiry.at(fold, walk.stop(), flow.definition());
    boolean discreet = flow.definition().care().discreet();
    View view =
        new View(
            status,
            fold.flow(),
            title,
            discreet,
            walk.stop().address(),
            seen.screen(),
            seen.outcome(),
            expiresAt,
            notices(scene));
    return new Looked(view, seen.fault());
  }

  private record Scene(Fold fold, Walk.Finished walk, String locale, Instant now) {
    Stop stop() {
      return walk.stop();
    }

    /** The newest entry that changed the path to here, or that put another screen in its place. */
    long seq() {
      return Math.max(walk.path().seq(), fold.summary().migrated().replaced());
    }

    /** The newest entry that changed this place or the path before it. */
    long seqWith(Slot slot) {
      long seq = seq();
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

  private record Seen(Screen screen, @Nullable String outcome, @Nullable String fault) {
    static Seen of(Screen screen) {
      return new Seen(screen, null, null);
    }
  }

  /** Who is asked again because the flow has changed is told so, until they have answered. */
  private List<Notice> notices(Scene scene) {
    boolean asked =
        scene.stop() instanceof Stop.AtScreen
            && scene.fold().summary().migrated().askedAgain() > scene.walk().path().seq();
    return asked ? List.of(builtIn.changed(scene.locale())) : List.of();
  }

  private Situation situation(Scene scene) {
    Fold fold = scene.fold();
    if (fold.isAbandoned()) {
      return new Situation(Status.ABANDONED, key(scene));
    }
    Entry.Handoff overlay = fold.overlay();
    if (overlay != null && overlay.state() == HandoffState.ENDED) {
      return new Situation(Status.ENDED, key(scene));
    }
    if (overlay != null && overlay.state().isOpen()) {
      return new Situation(Status.ESCALATED, Keys.of(overlay.id()));
    }
    FlowDefinition flow = library.flow(fold.flow()).definition();
    if (expiry.hasPassed(fold, scene.stop(), flow, scene.now())) {
      return new Situation(Status.EXPIRED, key(scene));
    }
    if (overlay != null && overlay.state() == HandoffState.FAILED) {
      return new Situation(Status.ACTIVE, Keys.of(overlay.id()));
    }
    return switch (scene.stop()) {
      case Stop.AtScreen stop ->
          new Situation(Status.ACTIVE, Keys.of(stop.address(), scene.seqWith(stop.slot())));
      case Stop.Waiting stop ->
          new Situation(Status.WAITING, Keys.of(stop.address(), scene.seqWith(stop.slot())));
      case Stop.Escalating stop ->
          new Situation(
              Status.ESCALATED, stop.handoff() == null ? key(scene) : Keys.of(stop.handoff().id()));
      case Stop.Asking stop -> new Situation(Status.WAITING, key(scene));
      case Stop.Committing stop -> new Situation(Status.WAITING, key(scene));
      case Stop.Committed stop -> new Situation(Status.WAITING, key(scene));
      case Stop.Ended stop -> new Situation(Status.ENDED, key(scene));
      case Stop.BeforeCommit stop -> new Situation(Status.ACTIVE, key(scene));
      case Stop.Unavailable stop -> new Situation(Status.ACTIVE, key(scene));
      case Stop.Trouble stop -> new Situation(Status.ACTIVE, key(scene));
    };
  }

  private Seen see(Scene scene, Situation situation) {
    Entry.Handoff overlay = scene.fold().overlay();
    String key = situation.key();
    return switch (situation.status()) {
      case ABANDONED -> over(scene, key, BuiltInScreens.Kind.ABANDONED, Outcomes.ABANDONED);
      case EXPIRED -> over(scene, key, BuiltInScreens.Kind.EXPIRED, Outcomes.EXPIRED);
      case ENDED, ACTIVE, WAITING, ESCALATED -> {
        if (overlay != null && overlay.state() == HandoffState.ENDED) {
          yield over(scene, key, BuiltInScreens.Kind.ENDED, Outcomes.of(overlay));
        }
        if (overlay != null && overlay.state().isOpen()) {
          yield Seen.of(builtInHandoff(scene, key, overlay));
        }
        if (overlay != null && overlay.state() == HandoffState.FAILED) {
          yield Seen.of(nobody(scene, key, overlay, List.of("cancel"), false));
        }
        yield stopped(scene, key);
      }
    };
  }

  private Seen stopped(Scene scene, String key) {
    try {
      Seen seen = shown(scene, key);
      return ScreenSize.isTooLarge(seen.screen()) ? instead(scene, key, TOO_LARGE) : seen;
    } catch (ExpressionFault fault) {
      return instead(scene, key, fault.code());
    }
  }

  private Seen shown(Scene scene, String key) {
    return switch (scene.stop()) {
      case Stop.AtScreen stop ->
          Seen.of(
              shown(
                  scene,
                  key,
                  stop.plan().screen(),
                  FilledIn.of(scene.fold(), stop.slot(), stop.plan().screen()),
                  null));
      case Stop.Waiting stop ->
          Seen.of(
              shown(
                  scene,
                  key,
                  stop.plan().screen(),
                  FilledIn.of(scene.fold(), stop.slot(), stop.plan().screen()),
                  Refresh.ofWait(stop.slot().armed(), scene.now())));
      case Stop.BeforeCommit stop ->
          throw new IllegalStateException(
              "The screen before a commit is reopened before it is viewed.");
      case Stop.Asking stop -> Seen.of(loading(scene, key, scene.fold().lastAt()));
      case Stop.Committing stop -> Seen.of(loading(scene, key, scene.fold().lastAt()));
      case Stop.Committed stop -> Seen.of(loading(scene, key, stop.intended().at()));
      case Stop.Escalating stop -> Seen.of(escalating(scene, key, stop));
      case Stop.Unavailable stop ->
          Seen.of(nobody(scene, key, stop.handoff(), List.of("escalate"), canGoBack(scene)));
      case Stop.Trouble stop -> Seen.of(trouble(scene, key));
      case Stop.Ended stop -> ended(scene, key, stop);
    };
  }

  /**
   * What is shown when a screen's own expressions fail or it grows too large: as much of where the
   * customer stands as is built in.
   */
  private Seen instead(Scene scene, String key, String code) {
    if (scene.stop() instanceof Stop.Ended stop) {
      return over(scene, key, BuiltInScreens.Kind.ENDED, stop.outcome());
    }
    if (scene.stop() instanceof Stop.Escalating stop) {
      return Seen.of(builtInHandoff(scene, key, stop.handoff()));
    }
    return new Seen(trouble(scene, key), null, code);
  }

  private Screen shown(
      Scene scene,
      String key,
      ScreenPlan plan,
      Map<String, Object> filled,
      @Nullable Duration refresh) {
    return assemble(scene, plan, frame(scene, key, canGoBack(scene), refresh), filled);
  }

  private Screen escalating(Scene scene, String key, Stop.Escalating stop) {
    Entry.Handoff handoff = stop.handoff();
    ScreenPlan plan = stop.plan().screen();
    ScreenFrame frame = frame(scene, key, false, refresh(scene, handoff));
    Screen screen =
        plan == null || (handoff != null && HandoffScreens.isBuiltIn(handoff))
            ? handoffs.screen(
                handoff, frame, scene.locale(), scene.fold().started().zone(), scene.now())
            : handoffs.completed(
                assemble(scene, plan, frame, Map.of()), handoff, scene.fold().started().zone());
    return offering(screen, scene, handoff);
  }

  private Screen builtInHandoff(Scene scene, String key, Entry.@Nullable Handoff handoff) {
    Screen screen =
        handoffs.screen(
            handoff,
            frame(scene, key, false, refresh(scene, handoff)),
            scene.locale(),
            scene.fold().started().zone(),
            scene.now());
    return offering(screen, scene, handoff);
  }

  /** With the way into the flow that the agent sent, if they did. */
  private Screen offering(Screen screen, Scene scene, Entry.@Nullable Handoff handoff) {
    String sent = handoff == null ? null : handoff.sent();
    if (sent == null) {
      return screen;
    }
    List<Screen.ShownAction> actions = new ArrayList<>(screen.actions());
    actions.add(builtIn.openSent(sent, scene.locale()));
    return screen.withActions(actions);
  }

  private Screen nobody(
      Scene scene, String key, Entry.Handoff handoff, List<String> actions, boolean back) {
    return handoffs.nobody(
        handoff,
        frame(scene, key, back, null),
        scene.locale(),
        scene.fold().started().zone(),
        actions);
  }

  private static Duration refresh(Scene scene, Entry.@Nullable Handoff heard) {
    return Refresh.ofPerson(heard == null ? scene.now() : heard.at(), scene.now());
  }

  private Screen loading(Scene scene, String key, Instant since) {
    return builtIn.screen(
        BuiltInScreens.Kind.LOADING,
        frame(scene, key, canGoBack(scene), Refresh.ofCall(since, scene.now())),
        scene.locale(),
        List.of());
  }

  private Screen trouble(Scene scene, String key) {
    return builtIn.screen(
        BuiltInScreens.Kind.TROUBLE,
        frame(scene, key, canGoBack(scene), null),
        scene.locale(),
        List.of("resume", "escalate"));
  }

  private Seen ended(Scene scene, String key, Stop.Ended stop) {
    NodePlan.End plan = stop.plan();
    if (plan == null || plan.screen() == null) {
      return over(scene, key, BuiltInScreens.Kind.ENDED, stop.outcome());
    }
    Screen screen = assemble(scene, plan.screen(), frame(scene, key, false, null), Map.of());
    return new Seen(screen, stop.outcome(), null);
  }

  private Seen over(Scene scene, String key, BuiltInScreens.Kind kind, String outcome) {
    List<String> actions = kind == BuiltInScreens.Kind.EXPIRED ? List.of("restart") : List.of();
    Screen screen = builtIn.screen(kind, frame(scene, key, false, null), scene.locale(), actions);
    return new Seen(screen, outcome, null);
  }

  /** The view with a screen that says that the app is too old in place of its own. */
  View withoutScreen(View view) {
    Screen screen = view.screen();
    ScreenFrame frame =
        new ScreenFrame(screen.id(), screen.key(), screen.back(), null, screen.analyticsId());
    List<String> actions = view.status() == Status.ACTIVE ? List.of("escalate") : List.of();
    return view.withScreen(
        builtIn.screen(BuiltInScreens.Kind.UPDATE_APP, frame, screen.locale(), actions));
  }

  private Screen assemble(
      Scene scene, ScreenPlan plan, ScreenFrame frame, Map<String, Object> filled) {
    Composer composer = composer(scene.fold(), scene.stop().frame(), scene.locale());
    return ScreenAssembler.assemble(plan, masks ? composer.masked() : composer, frame, filled);
  }

  static Composer composer(Fold fold, Frame frame, String locale) {
    return new Composer(
        frame.flow(),
        frame.names().names(),
        frame.flow().messages().resolveLocale(locale),
        fold.started().zone());
  }

  private static boolean canGoBack(Scene scene) {
    return scene.walk().path().isReopenable();
  }

  private static String key(Scene scene) {
    return Keys.of(scene.stop().address(), scene.seq());
  }

  private static ScreenFrame frame(
      Scene scene, String key, boolean back, @Nullable Duration refresh) {
    String node = scene.stop().address().node().value();
    String flow = scene.stop().frame().flow().ref().id().toString();
    return new ScreenFrame(node, key, back, refresh, flow + ":" + node);
  }
}
