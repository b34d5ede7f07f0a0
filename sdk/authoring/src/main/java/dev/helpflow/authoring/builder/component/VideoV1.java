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
 * Video: a short film that shows how something is done.
 *
 * <p>JSON shape: {@code "type": "video"}, version 1, since release 3 of the catalogue.
 */
@Generated("the catalogue")
public final class VideoV1 extends ComponentBuilder<VideoV1> {
  private VideoV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsTitle of(String id) {
    return new NeedsTitle(start("video", null, id));
  }

  @Override
  protected VideoV1 copy(ComponentSpec changed) {
    return new VideoV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public VideoV1 pinned() {
    return version(1);
  }

  /**
   * A still picture to show before it plays, over https.
   */
  public VideoV1 poster(String poster) {
    return set("poster", Templates.of(poster));
  }

  /**
   * A still picture to show before it plays, over https.
   */
  public VideoV1 poster(Source poster) {
    return set("poster", Templates.of(poster));
  }

  /**
   * How long it is, in seconds.
   */
  public VideoV1 seconds(long seconds) {
    return set("seconds", Templates.of(seconds));
  }

  /**
   * How long it is, in seconds.
   */
  public VideoV1 seconds(Source seconds) {
    return set("seconds", Templates.of(seconds));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public VideoV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public VideoV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public VideoV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * One of {@code captions}: what is said and heard, as WebVTT files, one for each language.
   *
   * @param locale The language, as a BCP 47 tag.
   * @param label The name of the language, in that language.
   * @param url Where the captions are, over https.
   */
  public static Caption caption(String locale, Words label, String url) {
    return Caption.of(Templates.of(locale), Templates.of(label), Templates.of(url));
  }

  /**
   * One of {@code captions}: what is said and heard, as WebVTT files, one for each language.
   *
   * @param locale The language, as a BCP 47 tag.
   * @param label The name of the language, in that language.
   * @param url Where the captions are, over https.
   */
  public static Caption caption(String locale, Words label, Source url) {
    return Caption.of(Templates.of(locale), Templates.of(label), Templates.of(url));
  }

  /**
   * One of {@code captions}: what is said and heard, as WebVTT files, one for each language.
   *
   * @param locale The language, as a BCP 47 tag.
   * @param label The name of the language, in that language.
   * @param url Where the captions are, over https.
   */
  public static Caption caption(Source locale, Words label, String url) {
    return Caption.of(Templates.of(locale), Templates.of(label), Templates.of(url));
  }

  /**
   * One of {@code captions}: what is said and heard, as WebVTT files, one for each language.
   *
   * @param locale The language, as a BCP 47 tag.
   * @param label The name of the language, in that language.
   * @param url Where the captions are, over https.
   */
  public static Caption caption(Source locale, Words label, Source url) {
    return Caption.of(Templates.of(locale), Templates.of(label), Templates.of(url));
  }

  /**
   * One of {@code captions}: what is said and heard, as WebVTT files, one for each language.
   */
  public static final class Caption extends Part {
    private Caption(Template template) {
      super(template);
    }

    /**
     * One that an expression or a constant gives as a whole.
     */
    public static Caption from(Source source) {
      return new Caption(Templates.of(source));
    }

    private static Caption of(Template locale, Template label, Template url) {
      return new Caption(with(with(with(start(), "locale", locale), "label", label), "url", url));
    }
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
     * What the film shows. It names the player to people who use a screen reader.
     */
    public NeedsUrl title(Words title) {
      return new NeedsUrl(with(spec, "title", Templates.of(title)));
    }
  }

  /**
   * It without its {@code url}, which it must have.
   */
  public static final class NeedsUrl {
    private final ComponentSpec spec;

    private NeedsUrl(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * Where the film is, over https.
     */
    public NeedsCaptions url(String url) {
      return new NeedsCaptions(with(spec, "url", Templates.of(url)));
    }

    /**
     * Where the film is, over https.
     */
    public NeedsCaptions url(Source url) {
      return new NeedsCaptions(with(spec, "url", Templates.of(url)));
    }
  }

  /**
   * It without its {@code captions}, which it must have.
   */
  public static final class NeedsCaptions {
    private final ComponentSpec spec;

    private NeedsCaptions(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * What is said and heard, as WebVTT files, one for each language.
     */
    public NeedsTranscript captions(Caption caption, Caption... more) {
      return new NeedsTranscript(with(spec, "captions", Templates.ofParts(Templates.list(caption, more))));
    }

    /**
     * What is said and heard, as WebVTT files, one for each language.
     */
    public NeedsTranscript captions(List<? extends Caption> captions) {
      return new NeedsTranscript(with(spec, "captions", Templates.ofParts(captions)));
    }

    /**
     * What is said and heard, as WebVTT files, one for each language.
     */
    public NeedsTranscript captions(Source captions) {
      return new NeedsTranscript(with(spec, "captions", Templates.of(captions)));
    }
  }

  /**
   * It without its {@code transcript}, which it must have.
   */
  public static final class NeedsTranscript {
    private final ComponentSpec spec;

    private NeedsTranscript(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * A page with all that is said and shown, over https.
     */
    public VideoV1 transcript(String transcript) {
      return new VideoV1(with(spec, "transcript", Templates.of(transcript)));
    }

    /**
     * A page with all that is said and shown, over https.
     */
    public VideoV1 transcript(Source transcript) {
      return new VideoV1(with(spec, "transcript", Templates.of(transcript)));
    }
  }
}
