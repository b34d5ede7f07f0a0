package dev.helpflow.authoring.builder.action;

import dev.helpflow.authoring.builder.ActionBuilder;
import dev.helpflow.authoring.builder.Message;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ActionSpec;
import javax.annotation.processing.Generated;

/**
 * Open: opens a place in the app by its name. Sends nothing.
 *
 * <p>JSON shape: {@code "type": "open"}, version 1, since release 1 of the catalogue.
 */
@Generated("the catalogue")
public final class OpenV1 extends ActionBuilder<OpenV1> {
  private OpenV1(ActionSpec spec) {
    super(spec);
  }

  static NeedsDestination of(String id, Message label) {
    return new NeedsDestination(start("open", null, id, label));
  }

  @Override
  protected OpenV1 copy(ActionSpec changed) {
    return new OpenV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public OpenV1 pinned() {
    return version(1);
  }

  /**
   * What the place needs to know, as the JSON Schema of the destination says.
   */
  public OpenV1 with(String key, long value) {
    return put("with", key, Templates.of(value));
  }

  /**
   * What the place needs to know, as the JSON Schema of the destination says.
   */
  public OpenV1 with(String key, double value) {
    return put("with", key, Templates.of(value));
  }

  /**
   * What the place needs to know, as the JSON Schema of the destination says.
   */
  public OpenV1 with(String key, boolean value) {
    return put("with", key, Templates.of(value));
  }

  /**
   * What the place needs to know, as the JSON Schema of the destination says.
   */
  public OpenV1 with(String key, String value) {
    return put("with", key, Templates.of(value));
  }

  /**
   * What the place needs to know, as the JSON Schema of the destination says.
   */
  public OpenV1 with(String key, Source value) {
    return put("with", key, Templates.of(value));
  }

  /**
   * What people who use a screen reader are told beside the label, where it does not suffice:
   * which of several cards a button is for. Begins with the label's words.
   */
  public OpenV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public OpenV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public OpenV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * It without its {@code destination}, which it must have.
   */
  public static final class NeedsDestination {
    private final ActionSpec spec;

    private NeedsDestination(ActionSpec spec) {
      this.spec = spec;
    }

    /**
     * The name of the place, which the app knows: a destination of the catalogue.
     */
    public OpenV1 destination(Destination destination) {
      return new OpenV1(with(spec, "destination", Templates.of(destination)));
    }
  }
}
