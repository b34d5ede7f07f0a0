package dev.helpflow.wire.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The catalogue's files by their path within it, wherever they lie. */
final class CatalogueFiles {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private final Opener opener;
  private final String place;

  private CatalogueFiles(Opener opener, String place) {
    this.opener = opener;
    this.place = place;
  }

  static CatalogueFiles onClassPath(ClassLoader loader, String prefix) {
    return new CatalogueFiles(
        path -> loader.getResourceAsStream(prefix + "/" + path), "the class path under " + prefix);
  }

  static CatalogueFiles inFolder(Path folder) {
    return new CatalogueFiles(path -> openIfThere(folder.resolve(path)), folder.toString());
  }

  JsonPart read(String path) {
    try (InputStream in = opener.open(path)) {
      if (in == null) {
        throw new BrokenCatalogueException(
            path, "", "The catalogue lists a file that is not in " + place + "; add it.");
      }
      JsonNode json = JSON.readTree(in);
      return JsonPart.root(path, json);
    } catch (JsonProcessingException notJson) {
      throw new BrokenCatalogueException(
          path, "", "The file is not JSON: " + notJson.getOriginalMessage() + ".");
    } catch (IOException unreadable) {
      throw new BrokenCatalogueException(
          path, "", "The file in " + place + " cannot be read: " + unreadable.getMessage() + ".");
    }
  }

  private static @Nullable InputStream openIfThere(Path file) throws IOException {
    try {
      return Files.newInputStream(file);
    } catch (NoSuchFileException missing) {
      return null;
    }
  }

  /** Opens a file, or answers null when there is none. */
  private interface Opener {
    @Nullable InputStream open(String path) throws IOException;
  }
}
