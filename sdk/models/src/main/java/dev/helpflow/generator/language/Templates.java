package dev.helpflow.generator.language;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The templates of one language, from its folder among the resources. */
final class Templates {
  private final String folder;
  private final Mustache.Compiler compiler;

  Templates(String folder) {
    this.folder = folder;
    // Sources are not HTML; a name that a template has and its data has not is a mistake.
    this.compiler =
        Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).withLoader(this::open);
  }

  /** What a template says of a record, or of a map. */
  String fill(String name, Object data) {
    Template template = compiler.compile(open(name));
    return template.execute(data);
  }

  private Reader open(String name) {
    String path = folder + "/" + name + ".mustache";
    InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(path), path);
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new StringReader(reader.readAllAsString());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The template " + path + " cannot be read.", unreadable);
    }
  }
}
