package dev.helpflow.core.interpreter;

import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.message.Messages;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.core.screen.Screen.ShownComponent;
import dev.helpflow.core.screen.ScreenFrame;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is shown of their hand-off: where they stand, who has it, when they are called,
 * and the other ways to a person where nobody can be had. Made of the baseline's components.
 */
final class HandoffScreens {
  /** The actions of a call-back, and the input that they are about. */
  static final String BOOK = "bookCall";

  static final String CHANGE = "changeCall";
  static final String KEEP = "keepCall";
  static final String SLOT = "slot";

  /** The component that says where the customer stands. */
  private static final String PLACE = "handoffPlace";

  private static final String TAKEN = "screen.callBack.taken";
  private static final int SECONDS = 60;
  private static final int LONG_MINUTES = 90;

  private final Messages messages;
  private final BuiltInScreens builtIn;
  private final Map<String, Object> contact;

  HandoffScreens(Messages messages, BuiltInScreens builtIn, Map<String, Object> contact) {
    this.messages = messages;
    this.builtIn = builtIn;
    this.contact = contact;
  }

  /** Whether the hand-off is at a point that no author's screen can tell of. */
  static boolean isBuiltIn(Entry.Handoff handoff) {
    return !handoff.isWithAgent()
        && (handoff.isCallBack() || new HandoffData(handoff).unavailable() != null);
  }

  /** The screen of a hand-off that is open; null when it is only about to be asked for. */
  Screen screen(
      Entry.@Nullable Handoff handoff, ScreenFrame frame, String locale, ZoneId zone, Instant now) {
    Scene scene = new Scene(frame, locale, zone);
    if (handoff == null) {
      return waiting(scene, List.of());
    }
    HandoffData data = new HandoffData(handoff);
    if (handoff.isWithAgent()) {
      String name = data.shownAs();
      return built(
          scene,
          "screen.handoffAccepted.title",
          List.of(
              name == null
                  ? text("text", "screen.handoffAccepted.text", scene, Map.of())
                  : text("text", "screen.handoffAccepted.named", scene, Map.of("name", name))),
          List.of());
    }
    if (handoff.isCallBack()) {
      return callBack(data, scene, now);
    }
    return data.unavailable() == null ? waiting(scene, place(data, scene)) : held(data, scene);
  }

  /** An author's screen, with where the customer stands and the way to stop waiting. */
  Screen completed(Screen screen, Entry.@Nullable Handoff handoff, ZoneId zone) {
    if (handoff != null && handoff.isWithAgent()) {
      return screen;
    }
    List<Screen.ShownAction> actions = new ArrayList<>(screen.actions());
    actions.add(builtIn.action("cancel", screen.locale()));
    Screen whole = screen.withActions(actions);
    boolean isTaken = screen.components().stream().anyMatch(c -> c.id().equals(PLACE));
    if (handoff == null || isTaken) {
      return whole;
    }
    ScreenFrame frame = new ScreenFrame("", "", false, null, "");
    List<ShownComponent> components = new ArrayList<>(screen.components());
    components.addAll(place(new HandoffData(handoff), new Scene(frame, screen.locale(), zone)));
    return whole.withComponents(components, screen.errors());
  }

  /** Where nobody could be had. */
  Screen nobody(
      Entry.Handoff handoff, ScreenFrame frame, String locale, ZoneId zone, List<String> actions) {
    Scene scene = new Scene(frame, locale, zone);
    HandoffData data = new HandoffData(handoff);
    List<ShownComponent> components = new ArrayList<>();
    components.add(why("screen.unavailable.text", data, scene));
    components.addAll(contactCard(data, scene));
    return built(scene, "screen.unavailable.title", components, actions);
  }

  /** What the customer hears when they are next. */
  static @Nullable String place(Screen screen) {
    return screen.components().stream()
        .filter(component -> component.id().equals(PLACE))
        .findFirst()
        .map(component -> component.properties().get("text"))
        .map(Object::toString)
        .orElse(null);
  }

  /** The value by which an answer names a time. */
  static String value(CallBackSlot slot) {
    return slot.from().toString();
  }

  private record Scene(ScreenFrame frame, String locale, ZoneId zone) {}

  private Screen waiting(Scene scene, List<ShownComponent> place) {
    List<ShownComponent> components = new ArrayList<>();
    components.add(text("text", "screen.handoffRequested.text", scene, Map.of()));
    components.addAll(place);
    return built(scene, "screen.handoffRequested.title", components, List.of("cancel"));
  }

  /** Nobody can take it now, and it is kept until somebody can. */
  private Screen held(HandoffData data, Scene scene) {
    List<ShownComponent> components = new ArrayList<>();
    components.add(why("screen.handoffHeld.text", data, scene));
    components.addAll(contactCard(data, scene));
    return built(scene, "screen.handoffHeld.title", components, List.of("cancel"));
  }

  private Screen callBack(HandoffData data, Scene scene, Instant now) {
    CallBackSlot booked = data.booked();
    if (data.isToChoose(now)) {
      List<ShownComponent> components = new ArrayList<>();
      if (data.isSlotTaken()) {
        components.add(text("taken", TAKEN, scene, Map.of()));
      }
      components.add(why("screen.callBack.choose", data, scene));
      components.add(question(data.slotsAfter(now), scene));
      components.addAll(contactCard(data, scene));
      Screen screen =
          built(
              scene,
              "screen.callBack.title",
              components,
              booked == null ? List.of(BOOK, "cancel") : List.of(BOOK, KEEP, "cancel"));
      List<Screen.FieldError> errors =
          data.isSlotTaken()
              ? List.of(new Screen.FieldError(SLOT, "notAnOption", words(TAKEN, scene, Map.of())))
              : List.of();
      return screen.withComponents(components, errors);
    }
    List<ShownComponent> components = new ArrayList<>();
    components.add(
        booked == null
            ? text("text", "screen.callBack.text", scene, Map.of())
            : text("text", "screen.callBack.booked", scene, booked.data()));
    components.addAll(contactCard(data, scene));
    return built(
        scene,
        "screen.callBack.title",
        components,
        booked == null ? List.of("cancel") : List.of(CHANGE, "cancel"));
  }

  private ShownComponent question(List<CallBackSlot> slots, Scene scene) {
    List<Map<String, Object>> options = new ArrayList<>();
    for (CallBackSlot slot : slots) {
      Map<String, Object> option = new LinkedHashMap<>();
      option.put("value", value(slot));
      option.put("label", words("screen.callBack.option", scene, slot.data()));
      options.add(option);
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("label", words("screen.callBack.question", scene, Map.of()));
    properties.put("options", options);
    return new ShownComponent("single-choice", 1, SLOT, properties, true, null);
  }

  /** Where the customer stands in the queue; nothing where that is not known. */
  private List<ShownComponent> place(HandoffData data, Scene scene) {
    List<String> sentences = new ArrayList<>();
    Long position = data.position();
    if (position != null) {
      sentences.add(words("screen.handoffPlace.position", scene, Map.of("position", position)));
    }
    Long seconds = data.waitSeconds();
    if (seconds != null) {
      long minutes = Math.max(1, Math.ceilDiv(seconds, SECONDS));
      sentences.add(
          minutes <= LONG_MINUTES
              ? words("screen.handoffPlace.minutes", scene, Map.of("minutes", minutes))
              : words(
                  "screen.handoffPlace.hours",
                  scene,
                  Map.of("hours", Math.ceilDiv(minutes, (long) SECONDS))));
    }
    return sentences.isEmpty()
        ? List.of()
        : List.of(
            BuiltInScreens.content("text", PLACE, Map.of("text", String.join(" ", sentences))));
  }

  /** The message, in the words of why nobody can be had. */
  private ShownComponent why(String key, HandoffData data, Scene scene) {
    String opensAt = data.opensAt();
    String why = data.unavailable();
    Map<String, Object> args = new LinkedHashMap<>();
    args.put(
        "why", "closed".equals(why) && opensAt == null ? "closedForNow" : why == null ? "" : why);
    args.put("opensAt", opensAt == null ? "" : opensAt);
    return text("text", key, scene, args);
  }

  private List<ShownComponent> contactCard(HandoffData data, Scene scene) {
    Map<String, Object> own = data.contact();
    return builtIn.contactCard(own == null ? contact : own, scene.locale());
  }

  private Screen built(
      Scene scene, String title, List<ShownComponent> components, List<String> actions) {
    return builtIn.screen(title, components, scene.frame(), scene.locale(), actions);
  }

  private ShownComponent text(String id, String key, Scene scene, Map<String, Object> args) {
    return BuiltInScreens.content("text", id, Map.of("text", words(key, scene, args)));
  }

  private String words(String key, Scene scene, Map<String, Object> args) {
    return messages
        .format(key, messages.resolveLocale(scene.locale()), args, scene.zone())
        .orElseThrow(() -> new IllegalStateException("There is no built-in message " + key + "."));
  }

  /** Every key that these screens need, so that a test can ask for each in every locale. */
  static List<String> keys() {
    return List.of(
        "screen.handoffRequested.title",
        "screen.handoffRequested.text",
        "screen.handoffPlace.position",
        "screen.handoffPlace.minutes",
        "screen.handoffPlace.hours",
        "screen.handoffHeld.title",
        "screen.handoffHeld.text",
        "screen.handoffAccepted.title",
        "screen.handoffAccepted.text",
        "screen.handoffAccepted.named",
        "screen.callBack.title",
        "screen.callBack.text",
        "screen.callBack.choose",
        "screen.callBack.question",
        "screen.callBack.option",
        "screen.callBack.booked",
        TAKEN,
        "screen.unavailable.title",
        "screen.unavailable.text",
        "screen.action." + BOOK,
        "screen.action." + CHANGE,
        "screen.action." + KEEP);
  }
}
