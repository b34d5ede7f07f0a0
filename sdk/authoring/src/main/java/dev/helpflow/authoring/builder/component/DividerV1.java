package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.core.definition.ComponentSpec;
import javax.annotation.processing.Generated;

/**
 * Divider: a line, or some room, between two parts of a screen. It says nothing, so nothing
 * is lost without it.
 *
 * <p>JSON shape: {@code "type": "divider"}, version 1, since release 2 of the catalogue.
 */
@Generated("the catalogue")
public final class DividerV1 extends ComponentBuilder<DividerV1> {
  private DividerV1(ComponentSpec spec) {
    super(spec);
  }

  static DividerV1 of(String id) {
    return new DividerV1(start("divider", null, id));
  }

  @Override
  protected DividerV1 copy(ComponentSpec changed) {
    return new DividerV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public DividerV1 pinned() {
    return version(1);
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public DividerV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public DividerV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }
}
