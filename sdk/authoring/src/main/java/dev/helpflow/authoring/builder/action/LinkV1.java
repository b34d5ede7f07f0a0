package dev.helpflow.authoring.builder.action;

import dev.helpflow.authoring.builder.ActionBuilder;
import dev.helpflow.authoring.builder.Message;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ActionSpec;
import javax.annotation.processing.Generated;

/**
 * Link: opens a page, calls a number or writes an email. Sends nothing.
 *
 * <p>JSON shape: {@code "type": "link"}, version 1, since release 1 of the catalogue.
 */
@Generated("the catalogue")
public final class LinkV1 extends ActionBuilder<LinkV1> {
  private LinkV1(ActionSpec spec) {
    super(spec);
  }

  static NeedsUrl of(String id, Message label) {
    return new NeedsUrl(start("link", null, id, label));
  }

  @Override
  protected LinkV1 copy(ActionSpec changed) {
    return new LinkV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public LinkV1 pinned() {
    return version(1);
  }

  /**
   * What people who use a screen reader are told beside the label, where it does not suffice:
   * which of several cards a button is for. Begins with the label's words.
   */
  public LinkV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public LinkV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public LinkV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * It without its {@code url}, which it must have.
   */
  public static final class NeedsUrl {
    private final ActionSpec spec;

    private NeedsUrl(ActionSpec spec) {
      this.spec = spec;
    }

    /**
     * An https, tel or mailto address.
     */
    public LinkV1 url(String url) {
      return new LinkV1(with(spec, "url", Templates.of(url)));
    }

    /**
     * An https, tel or mailto address.
     */
    public LinkV1 url(Source url) {
      return new LinkV1(with(spec, "url", Templates.of(url)));
    }
  }
}
