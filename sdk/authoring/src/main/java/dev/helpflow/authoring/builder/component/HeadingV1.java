package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import javax.annotation.processing.Generated;

/**
 * Heading: a heading within a screen. The title of the screen is the heading of level 1, so
 * these begin at 2.
 *
 * <p>JSON shape: {@code "type": "heading"}, version 1, since release 1 of the catalogue.
 */
@Generated("the catalogue")
public final class HeadingV1 extends ComponentBuilder<HeadingV1> {
  private HeadingV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsText of(String id) {
    return new NeedsText(start("heading", null, id));
  }

  @Override
  protected HeadingV1 copy(ComponentSpec changed) {
    return new HeadingV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public HeadingV1 pinned() {
    return version(1);
  }

  /**
   * 2 for a section of the screen, 3 for a part of a section.
   */
  public HeadingV1 level(long level) {
    return set("level", Templates.of(level));
  }

  /**
   * 2 for a section of the screen, 3 for a part of a section.
   */
  public HeadingV1 level(Source level) {
    return set("level", Templates.of(level));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public HeadingV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public HeadingV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public HeadingV1 analyticsId(Source analyticsId) {
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
     * What the heading says.
     */
    public HeadingV1 text(Words text) {
      return new HeadingV1(with(spec, "text", Templates.of(text)));
    }
  }
}
