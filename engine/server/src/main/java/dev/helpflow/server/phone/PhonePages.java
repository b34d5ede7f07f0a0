package dev.helpflow.server.phone;

import dev.helpflow.server.security.DevelopmentIdentity;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of the folder that {@code HELPFLOW_PHONE} names. They are read once, so that no address
 * can lead to a file outside it. Immutable.
 */
@Singleton
@Requires(property = PhonePages.SETTING)
public final class PhonePages {
  static final String SETTING = "helpflow.phone";

  private static final String INDEX = "index.html";

  private final Map<String, Page> pages;

  PhonePages(@Value("${" + SETTING + "}") String folder, DevelopmentIdentity development) {
    this.pages = development.isOn() && !folder.isBlank() ? read(Path.of(folder)) : Map.of();
  }

  /** Whether this server has a phone: pages, and the development identity that they use. */
  public boolean areServed() {
    return !pages.isEmpty();
  }

  /** The file of that name below the folder, such as {@code assets/index-1a2b.js}. */
  Optional<Page> page(String name) {
    return Optional.ofNullable(pages.get(name));
  }

  Optional<Page> index() {
    return page(INDEX);
  }

  private static Map<String, Page> read(Path folder) {
    if (!Files.isRegularFile(folder.resolve(INDEX))) {
      throw new ConfigurationException(
          "HELPFLOW_PHONE names the folder "
              + folder
              + ", which has no "
              + INDEX
              + ". Name the dist folder of examples/phone after it was built, or leave the setting out.");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(Collectors.toUnmodifiableMap(file -> name(folder, file), PhonePages::page));
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " of the phone cannot be read.", e);
    }
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static Page page(Path file) {
    try {
      return Page.of(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " of the phone cannot be read.", e);
    }
  }
}
