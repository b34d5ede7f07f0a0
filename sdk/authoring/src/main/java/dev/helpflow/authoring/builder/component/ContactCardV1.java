package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import javax.annotation.processing.Generated;

/**
 * Contact card: a way to reach a person: a number to call, a page to open, and when somebody
 * is there.
 *
 * <p>JSON shape: {@code "type": "contact-card"}, version 1, since release 1 of the catalogue.
 */
@Generated("the catalogue")
public final class ContactCardV1 extends ComponentBuilder<ContactCardV1> {
  private ContactCardV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsTitle of(String id) {
    return new NeedsTitle(start("contact-card", null, id));
  }

  @Override
  protected ContactCardV1 copy(ComponentSpec changed) {
    return new ContactCardV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public ContactCardV1 pinned() {
    return version(1);
  }

  /**
   * What they can do. With the markdown subset.
   */
  public ContactCardV1 text(Words text) {
    return set("text", Templates.of(text));
  }

  /**
   * The number to call, as a tel: address.
   */
  public ContactCardV1 phone(String phone) {
    return set("phone", Templates.of(phone));
  }

  /**
   * The number to call, as a tel: address.
   */
  public ContactCardV1 phone(Source phone) {
    return set("phone", Templates.of(phone));
  }

  /**
   * When somebody is there.
   */
  public ContactCardV1 hours(Words hours) {
    return set("hours", Templates.of(hours));
  }

  /**
   * A page to open, over https.
   */
  public ContactCardV1 url(String url) {
    return set("url", Templates.of(url));
  }

  /**
   * A page to open, over https.
   */
  public ContactCardV1 url(Source url) {
    return set("url", Templates.of(url));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public ContactCardV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public ContactCardV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public ContactCardV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * It without its {@code title}, which it must have.
   */
  public static final class NeedsTitle {
    private final ComponentSpec spec;

    private NeedsTitle(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * Whom the customer reaches.
     */
    public ContactCardV1 title(Words title) {
      return new ContactCardV1(with(spec, "title", Templates.of(title)));
    }
  }
}
