package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import javax.annotation.processing.Generated;

/**
 * Text: paragraphs of text in the markdown subset: emphasis, strong, lists and links to
 * https, tel and mailto; no HTML.
 *
 * <p>JSON shape: {@code "type": "text"}, version 1, since release 1 of the catalogue.
 */
@Generated("the catalogue")
public final class TextV1 extends ComponentBuilder<TextV1> {
  private TextV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsText of(String id) {
    return new NeedsText(start("text", null, id));
  }

  @Override
  protected TextV1 copy(ComponentSpec changed) {
    return new TextV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public TextV1 pinned() {
    return version(1);
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public TextV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TextV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public TextV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * It without its {@code text}, which it must have.
   */
  public static final class NeedsText {
    private final ComponentSpec spec;

    private NeedsText(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * One or more paragraphs. With the markdown subset.
     */
    public TextV1 text(Words text) {
      return new TextV1(with(spec, "text", Templates.of(text)));
    }
  }
}
