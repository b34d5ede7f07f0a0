package dev.helpflow.authoring.builder.component;

import dev.helpflow.authoring.builder.ComponentBuilder;
import dev.helpflow.authoring.builder.Part;
import dev.helpflow.authoring.builder.Source;
import dev.helpflow.authoring.builder.Templates;
import dev.helpflow.authoring.builder.Words;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.Template;
import javax.annotation.processing.Generated;

/**
 * Image: a picture that helps to understand something, such as where a number stands on a
 * card.
 *
 * <p>JSON shape: {@code "type": "image"}, version 1, since release 3 of the catalogue.
 */
@Generated("the catalogue")
public final class ImageV1 extends ComponentBuilder<ImageV1> {
  private ImageV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsLight of(String id) {
    return new NeedsLight(start("image", null, id));
  }

  @Override
  protected ImageV1 copy(ComponentSpec changed) {
    return new ImageV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public ImageV1 pinned() {
    return version(1);
  }

  /**
   * The picture for dark backgrounds.
   */
  public ImageV1 dark(Dark dark) {
    return set("dark", Templates.of(dark));
  }

  /**
   * The picture for dark backgrounds.
   */
  public ImageV1 dark(Source dark) {
    return set("dark", Templates.of(dark));
  }

  /**
   * Words under the picture, for everybody. With the markdown subset.
   */
  public ImageV1 caption(Words caption) {
    return set("caption", Templates.of(caption));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public ImageV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public ImageV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public ImageV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * The picture for light backgrounds; for dark ones too when there is no {@code dark}.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Light light(String url, long width, long height) {
    return Light.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for light backgrounds; for dark ones too when there is no {@code dark}.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Light light(String url, long width, Source height) {
    return Light.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for light backgrounds; for dark ones too when there is no {@code dark}.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Light light(String url, Source width, long height) {
    return Light.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for light backgrounds; for dark ones too when there is no {@code dark}.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Light light(String url, Source width, Source height) {
    return Light.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for light backgrounds; for dark ones too when there is no {@code dark}.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Light light(Source url, long width, long height) {
    return Light.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for light backgrounds; for dark ones too when there is no {@code dark}.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Light light(Source url, long width, Source height) {
    return Light.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for light backgrounds; for dark ones too when there is no {@code dark}.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Light light(Source url, Source width, long height) {
    return Light.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for light backgrounds; for dark ones too when there is no {@code dark}.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Light light(Source url, Source width, Source height) {
    return Light.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for dark backgrounds.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Dark dark(String url, long width, long height) {
    return Dark.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for dark backgrounds.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Dark dark(String url, long width, Source height) {
    return Dark.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for dark backgrounds.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Dark dark(String url, Source width, long height) {
    return Dark.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for dark backgrounds.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Dark dark(String url, Source width, Source height) {
    return Dark.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for dark backgrounds.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Dark dark(Source url, long width, long height) {
    return Dark.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for dark backgrounds.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Dark dark(Source url, long width, Source height) {
    return Dark.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for dark backgrounds.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Dark dark(Source url, Source width, long height) {
    return Dark.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for dark backgrounds.
   *
   * @param url Where the picture is, over https.
   * @param width How wide it is, in pixels.
   * @param height How high it is, in pixels.
   */
  public static Dark dark(Source url, Source width, Source height) {
    return Dark.of(Templates.of(url), Templates.of(width), Templates.of(height));
  }

  /**
   * The picture for light backgrounds; for dark ones too when there is no {@code dark}.
   */
  public static final class Light extends Part {
    private Light(Template template) {
      super(template);
    }

    /**
     * One that an expression or a constant gives as a whole.
     */
    public static Light from(Source source) {
      return new Light(Templates.of(source));
    }

    private static Light of(Template url, Template width, Template height) {
      return new Light(with(with(with(start(), "url", url), "width", width), "height", height));
    }
  }

  /**
   * The picture for dark backgrounds.
   */
  public static final class Dark extends Part {
    private Dark(Template template) {
      super(template);
    }

    /**
     * One that an expression or a constant gives as a whole.
     */
    public static Dark from(Source source) {
      return new Dark(Templates.of(source));
    }

    private static Dark of(Template url, Template width, Template height) {
      return new Dark(with(with(with(start(), "url", url), "width", width), "height", height));
    }
  }

  /**
   * It without its {@code light}, which it must have.
   */
  public static final class NeedsLight {
    private final ComponentSpec spec;

    private NeedsLight(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * The picture for light backgrounds; for dark ones too when there is no {@code dark}.
     */
    public NeedsAlternative light(Light light) {
      return new NeedsAlternative(with(spec, "light", Templates.of(light)));
    }

    /**
     * The picture for light backgrounds; for dark ones too when there is no {@code dark}.
     */
    public NeedsAlternative light(Source light) {
      return new NeedsAlternative(with(spec, "light", Templates.of(light)));
    }
  }

  /**
   * It without its {@code alternative}, which it must have.
   */
  public static final class NeedsAlternative {
    private final ComponentSpec spec;

    private NeedsAlternative(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * What the picture tells, for those who do not see it.
     */
    public ImageV1 alternative(Words alternative) {
      return new ImageV1(with(spec, "alternative", Templates.of(alternative)));
    }
  }
}
