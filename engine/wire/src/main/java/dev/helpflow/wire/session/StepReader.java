package dev.helpflow.wire.session;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.Identifiers;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.wire.session.RequestBody.Unfit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what apps send: unknown properties are ignored, known ones must be of their type. Never
 * throws over what was sent.
 */
public final class StepReader {
  /** The longest request, in bytes. */
  public static final int MAX_BYTES = 256 * 1024;

  /** The longest key, target or locale, in characters. */
  public static final int MAX_TEXT = 1_024;

  private StepReader() {}

  /** Reads {@code POST /v1/sessions}: {@code {"flow", "inputs"?, "locale"?}}. */
  public static Parsed<StartRequest> start(byte[] utf8) {
    return RequestBody.parse(
        utf8,
        body -> new StartRequest(flow(body), body.values("inputs"), body.optionalText("locale")));
  }

  /**
   * Reads {@code POST /v1/sessions/{id}/steps}: {@code {"key", "action", "answers"?, "target"?}}.
   * The key may be left out of {@code resume}, {@code abandon} and {@code restart}; {@code change}
   * needs a target.
   */
  public static Parsed<StepRequest> step(byte[] utf8) {
    return RequestBody.parse(utf8, StepReader::step);
  }

  private static StepRequest step(RequestBody body) throws Unfit {
    String action = body.text("action");
    Map<String, Object> answers = body.values("answers");
    @Nullable String key = body.optionalText("key");
    return switch (action) {
      case "back" -> new StepRequest.Step(new Input.Back(body.text("key"), answers));
      case "change" ->
          new StepRequest.Step(new Input.Change(body.text("key"), body.text("target"), answers));
      case "resume" -> new StepRequest.Step(new Input.Resume(key));
      case "escalate" -> new StepRequest.Step(new Input.Escalate(body.text("key"), answers));
      case "abandon" -> new StepRequest.Step(new Input.Abandon(key));
      case "cancel" -> new StepRequest.Step(new Input.CancelHandoff(body.text("key")));
      case "restart" -> new StepRequest.Restart(key);
      default -> new StepRequest.Step(new Input.Submit(body.text("key"), own(action), answers));
    };
  }

  private static String own(String action) throws Unfit {
    if (action.length() > Identifiers.MAX_LENGTH || !Identifiers.NAME.matcher(action).matches()) {
      throw new Unfit(
          "/action",
          "The action is not one of a screen's, nor one that every screen has: send an action's id.");
    }
    return action;
  }

  private static FlowId flow(RequestBody body) throws Unfit {
    try {
      return FlowId.parse(body.text("flow"));
    } catch (IllegalArgumentException e) {
      throw new Unfit("/flow", "The flow is not a flow's id: expected namespace/name.");
    }
  }
}
