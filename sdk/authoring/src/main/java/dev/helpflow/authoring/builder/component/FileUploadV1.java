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
 * File upload: photos and documents that the customer hands in.
 *
 * <p>JSON shape: {@code "type": "file-upload"}, version 1, since release 3 of the catalogue.
 */
@Generated("the catalogue")
public final class FileUploadV1 extends ComponentBuilder<FileUploadV1> {
  private FileUploadV1(ComponentSpec spec) {
    super(spec);
  }

  static NeedsLabel of(String id) {
    return new NeedsLabel(start("file-upload", null, id));
  }

  @Override
  protected FileUploadV1 copy(ComponentSpec changed) {
    return new FileUploadV1(changed);
  }

  /**
   * Writes version 1 down, where publishing would write the newest.
   */
  public FileUploadV1 pinned() {
    return version(1);
  }

  /**
   * Help with the question, read out together with the label.
   */
  public FileUploadV1 hint(Words hint) {
    return set("hint", Templates.of(hint));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public FileUploadV1 required(boolean required) {
    return set("required", Templates.of(required));
  }

  /**
   * Whether the customer must answer. When false, say that it is optional.
   */
  public FileUploadV1 required(Source required) {
    return set("required", Templates.of(required));
  }

  /**
   * The most files.
   */
  public FileUploadV1 maxFiles(long maxFiles) {
    return set("maxFiles", Templates.of(maxFiles));
  }

  /**
   * The most files.
   */
  public FileUploadV1 maxFiles(Source maxFiles) {
    return set("maxFiles", Templates.of(maxFiles));
  }

  /**
   * The most bytes of one file.
   */
  public FileUploadV1 maxBytes(long maxBytes) {
    return set("maxBytes", Templates.of(maxBytes));
  }

  /**
   * The most bytes of one file.
   */
  public FileUploadV1 maxBytes(Source maxBytes) {
    return set("maxBytes", Templates.of(maxBytes));
  }

  /**
   * How else the documents can be sent, for customers whose app cannot send files; shown only
   * to them. With the markdown subset.
   */
  public FileUploadV1 otherWays(Words otherWays) {
    return set("otherWays", Templates.of(otherWays));
  }

  /**
   * What people who use a screen reader are told it is, where the visible words do not
   * suffice. Read together with those words, never in their place.
   */
  public FileUploadV1 accessibilityLabel(Words accessibilityLabel) {
    return set("accessibilityLabel", Templates.of(accessibilityLabel));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public FileUploadV1 analyticsId(String analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * A name for analytics, the same for every customer. Absent where the id does.
   */
  public FileUploadV1 analyticsId(Source analyticsId) {
    return set("analyticsId", Templates.of(analyticsId));
  }

  /**
   * The media types that are accepted, judged by what a file contains and not by its name.
   */
  public enum Accept implements Word {
    IMAGE_JPEG("image/jpeg"),

    IMAGE_PNG("image/png"),

    IMAGE_HEIC("image/heic"),

    IMAGE_WEBP("image/webp"),

    APPLICATION_PDF("application/pdf");

    private final String word;

    Accept(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * It without its {@code label}, which it must have.
   */
  public static final class NeedsLabel {
    private final ComponentSpec spec;

    private NeedsLabel(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * The question. It names the input to people who use a screen reader.
     */
    public NeedsAccept label(Words label) {
      return new NeedsAccept(with(spec, "label", Templates.of(label)));
    }
  }

  /**
   * It without its {@code accept}, which it must have.
   */
  public static final class NeedsAccept {
    private final ComponentSpec spec;

    private NeedsAccept(ComponentSpec spec) {
      this.spec = spec;
    }

    /**
     * The media types that are accepted, judged by what a file contains and not by its name.
     */
    public FileUploadV1 accept(Accept accept, Accept... more) {
      return new FileUploadV1(with(spec, "accept", Templates.ofAllowed(Templates.list(accept, more))));
    }

    /**
     * The media types that are accepted, judged by what a file contains and not by its name.
     */
    public FileUploadV1 accept(List<? extends Accept> accept) {
      return new FileUploadV1(with(spec, "accept", Templates.ofAllowed(accept)));
    }

    /**
     * The media types that are accepted, judged by what a file contains and not by its name.
     */
    public FileUploadV1 accept(Source accept) {
      return new FileUploadV1(with(spec, "accept", Templates.of(accept)));
    }
  }
}
