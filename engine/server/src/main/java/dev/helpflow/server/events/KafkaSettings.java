package dev.helpflow.server.events;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka that events may go to: a file of client properties, as Kafka's own tools take it with
 * brokers, encryption and credentials.
 */
@Singleton
final class KafkaSettings {
  static final String VARIABLE = "HELPFLOW_EVENTS_KAFKA";

  private final @Nullable Path file;

  KafkaSettings(@Value("${helpflow.events.kafka:}") @Nullable String file) {
    this.file = file == null || file.isBlank() ? null : Path.of(file);
    if (this.file != null && !read(this.file).containsKey("bootstrap.servers")) {
      throw new ConfigurationException(
          VARIABLE + " names " + this.file + ", which must have the property bootstrap.servers.");
    }
  }

  /** Where the properties are; empty when the servers have no Kafka. */
  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /**
   * The properties as they are now, so that credentials can be changed.
   *
   * @throws IllegalStateException when the servers have no Kafka
   */
  Map<String, Object> properties() {
    if (file == null) {
      throw new IllegalStateException("No Kafka is named in " + VARIABLE + ".");
    }
    return read(file);
  }

  private static Map<String, Object> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException(
          VARIABLE + " names " + file.toAbsolutePath() + ", which cannot be read.", e);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    properties.stringPropertyNames().forEach(name -> all.put(name, properties.getProperty(name)));
    return all;
  }
}
