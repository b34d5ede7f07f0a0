package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Part;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Template;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Accordion: sections of which the customer opens those that they need. For what most people
 * can do without.
 *
 * <p>JSON shape: {@code "type": "accordion"}, version 1, since release 2 of the catalogue.
 */
@Generated("the catalogue")
public final class AccordionV1 extends ComponentBuilder<AccordionV1> {
  private AccordionV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsSections of(String id) {
    return new NeedsSections(start("accordion", null, id));
  }

  @Override
  protected AccordionV1 copy(ComponentSpec changed) {
    return new AccordionV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public AccordionV1 pinned() {
    return version(1);
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public AccordionV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public AccordionV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public AccordionV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * One of {@code sections}: the sections, in order.
   *
   * @param title What the section is about; pressing it opens and closes the section.
   * @param text What the section says. With the markdown subset.
   */
  public static Section section(Words title, Words text) {
    return Section.of(Templates.of(title), Templates.of(text));
  }

  /**
   * One of {@code sections}: the sections, in order.
   */
  public static final class Section extends Part {
    private Section(Template template) {
      super(template);
    }

    /**
     * One that an expression or a constant gives as a whole.
     */
    public static Section from(Source source) {
      return new Section(Templates.of(source));
    }

    private static Section of(Template title, Template text) {
      return new Section(with(with(start(), "title", title), "text", text));
    }

    /**
     * Whether the section is open at first.
     */
    public Section open(boolean open) {
      return new Section(with(template(), "open", Templates.of(open)));
    }

    /**
     * Whether the section is open at first.
     */
    public Section open(Source open) {
      return new Section(with(template(), "open", Templates.of(open)));
    }
  }

  /**
   * It without its {@code sections}, which it must have.
   */
  public static final class NeedsSections {
    private final ComponentSpec spec;

    private NeedsSections(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * The sections, in order.
     */
    public AccordionV1 sections(Section section, Section... more) {
      return new AccordionV1(with(spec, "sections", Templates.ofParts(Templates.list(section, more))));
    }

    /**
     * The sections, in order.
     */
    public AccordionV1 sections(List<? extends Section> sections) {
      return new AccordionV1(with(spec, "sections", Templates.ofParts(sections)));
    }

    /**
     * The sections, in order.
     */
    public AccordionV1 sections(Source sections) {
      return new AccordionV1(with(spec, "sections", Templates.of(sections)));
    }
  }
}
