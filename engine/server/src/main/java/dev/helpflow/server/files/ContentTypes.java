package dev.helpflow.server.files;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** What bytes are, by the bytes alone: neither a name nor a claim has a say. Parses nothing. */
@Singleton
final class ContentTypes {
  /** How many of the first bytes are looked at. */
  static final int HEAD = 64 * 1024;

  /** Read when the first file comes: it is half a second of a start, and some megabytes. */
  private static final class Known {
    static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
  }

  /** The type in its usual name, without parameters; empty when the text names none. */
  Optional<String> named(String text) {
    MediaType type = MediaType.parse(text.toLowerCase(Locale.ROOT));
    return type == null ? Optional.empty() : Optional.of(usual(type));
  }

  /** Whether content that begins with these bytes may be called by this type. */
  boolean isOf(byte[] head, String type) {
    String found = of(head);
    return found.equals(type)
        // What text holds, only its name can tell: a table with commas is plain text too.
        || (found.equals("text/plain")
            && Known.TYPES
                .getMediaTypeRegistry()
                .isSpecializationOf(MediaType.parse(type), MediaType.TEXT_PLAIN));
  }

  /** The type of content that begins with these bytes. */
  String of(byte[] head) {
    try {
      return usual(Known.TYPES.detect(new ByteArrayInputStream(head), new Metadata()));
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory can be read.", e);
    }
  }

  private String usual(MediaType type) {
    return Known.TYPES.getMediaTypeRegistry().normalize(type.getBaseType()).toString();
  }
}
