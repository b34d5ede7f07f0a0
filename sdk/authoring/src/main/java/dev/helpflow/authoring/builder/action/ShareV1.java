package dev.helpflow.authoring.builder.action;

import dev.helpflow.authoring.builder.ActionBuilder;
import dev.helpflow.authoring.builder.Message;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.authoring.builder.component.Icon;
import dev.helpflow.core.definition.ActionSpec;
import javax.annotation.processing.Generated;

/**
 * Share: offers something to another app of the customer’s, by the sheet of the device.
 * Sends nothing to us.
 *
 * <p>JSON shape: {@code "type": "share"}, version 1, since release 3 of the catalogue.
 */
@Generated("the catalogue")
public final class ShareV1 extends ActionBuilder<ShareV1> {
  private ShareV1(ActionSpec spec) {
    super(spec);
  }

  static NeedsName of(String id, Message label) {
    return new NeedsName(start("share", null, id, label));
  }

  @Override
  protected ShareV1 copy(ActionSpec changed) {
    return new ShareV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public ShareV1 pinned() {
    return version(1);
  }

  /**
   * A page that is shared with it, over https.
   */
  public ShareV1 url(String url) {
    return set("url", Templates.of(url));
  }

  /**
   * A page that is shared with it, over https.
   */
  public ShareV1 url(Source url) {
    return set("url", Templates.of(url));
  }

  /**
   * A picture beside the words, by its name in the catalogue. It only repeats what the words
   * say, so that a screen reader is not told of it.
   */
  public ShareV1 icon(Icon icon) {
    return set("icon", Templates.of(icon));
  }

  /**
   * A picture beside the words, by its name in the catalogue. It only repeats what the words
   * say, so that a screen reader is not told of it.
   */
  public ShareV1 icon(Source icon) {
    return set("icon", Templates.of(icon));
  }

  /**
   * What people who use a screen reader are told beside the label, where it does not suffice:
   * which of several cards a button is for. Begins with the label's words.
   */
  public ShareV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public ShareV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public ShareV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * It without its {@code name}, which it must have.
   */
  public static final class NeedsName {
    private final ActionSpec spec;

    private NeedsName(ActionSpec spec) {
      this.spec = spec;
    }

    /**
     * What it is that is shared.
     */
    public NeedsText name(Words name) {
      return new NeedsText(with(spec, "name", Templates.of(name)));
    }
  }

  /**
   * It without its {@code text}, which it must have.
   */
  public static final class NeedsText {
    private final ActionSpec spec;

    private NeedsText(ActionSpec spec) {
      this.spec = spec;
    }

    /**
     * What is shared, as it is.
     */
    public ShareV1 text(Words text) {
      return new ShareV1(with(spec, "text", Templates.of(text)));
    }
  }
}
