package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Word;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * List: points or steps, one under the other.
 *
 * <p>JSON shape: {@code "type": "list"}, version 1, since release 2 of the catalogue.
 */
@Generated("the catalogue")
public final class ListV1 extends ComponentBuilder<ListV1> {
  private ListV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsItems of(String id) {
    return new NeedsItems(start("list", null, id));
  }

  @Override
  protected ListV1 copy(ComponentSpec changed) {
    return new ListV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public ListV1 pinned() {
    return version(1);
  }

  /**
   * Points in any order, steps in the order in which they are done, or points that are true or
   * done, each with a tick.
   */
  public ListV1 style(Style style) {
    return set("style", Templates.of(style));
  }

  /**
   * Points in any order, steps in the order in which they are done, or points that are true or
   * done, each with a tick.
   */
  public ListV1 style(Source style) {
    return set("style", Templates.of(style));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public ListV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public ListV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public ListV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * Points in any order, steps in the order in which they are done, or points that are true or
   * done, each with a tick.
   */
  public enum Style implements Word {
    BULLET("bullet"),

    NUMBER("number"),

    /**
     * Since release 3 of the catalogue; older apps are sent bullet.
     */
    CHECK("check");

    private final String word;

    Style(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * It without its {@code items}, which it must have.
   */
  public static final class NeedsItems {
    private final ComponentSpec spec;

    private NeedsItems(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * What the points or steps are, in order. Each is one paragraph. With the markdown subset.
     */
    public ListV1 items(Words item, Words... more) {
      return new ListV1(with(spec, "items", Templates.ofWords(Templates.list(item, more))));
    }

    /**
     * What the points or steps are, in order. Each is one paragraph. With the markdown subset.
     */
    public ListV1 items(List<? extends Words> items) {
      return new ListV1(with(spec, "items", Templates.ofWords(items)));
    }

    /**
     * What the points or steps are, in order. Each is one paragraph. With the markdown subset.
     */
    public ListV1 items(Source items) {
      return new ListV1(with(spec, "items", Templates.of(items)));
    }
  }
}
