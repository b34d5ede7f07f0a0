package dev.helpflow.server.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.definition.SourceMap;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a folder: {@code <plural of a kind>/<name>.json}. A server with a file that is
 * wrong does not start.
 */
@Singleton
final class SettingFiles {
  private static final String VARIABLE = "HELPFLOW_SETTINGS";
  private static final String JSON = ".json";

  private final @Nullable Path folder;

  SettingFiles(@Value("${helpflow.settings:}") @Nullable String folder) {
    this.folder = folder == null || folder.isBlank() ? null : Path.of(folder);
  }

  /**
   * The settings of a kind, by name.
   *
   * @throws ConfigurationException when a file cannot be read or is wrong
   */
  <T> Map<String, Setting> of(SettingKind<T> kind) {
    Map<String, Setting> settings = new TreeMap<>();
    if (folder != null) {
      Path theirs = folder.resolve(kind.plural());
      if (Files.isDirectory(theirs)) {
        for (Path file : list(theirs)) {
          Setting setting = read(kind, file);
          settings.put(setting.name(), setting);
        }
      }
    }
    return settings;
  }

  /**
   * Refuses what nobody would read.
   *
   * @throws ConfigurationException when the folder has anything but a folder for each of these
   */
  void demandOnly(Set<String> plurals) {
    if (folder == null) {
      return;
    }
    for (Path each : list(folder)) {
      if (!plurals.contains(each.getFileName().toString())) {
        throw new ConfigurationException(
            VARIABLE
                + " has "
                + each.getFileName()
                + ", which is no kind of setting: expected folders named "
                + plurals.stream().sorted().collect(Collectors.joining(", "))
                + ".");
      }
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      // What editors and systems leave behind begins with a dot.
      return all.filter(path -> !path.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new ConfigurationException(
          VARIABLE + " names a folder, of which " + folder.toAbsolutePath() + " cannot be read.",
          e);
    }
  }

  private static <T> Setting read(SettingKind<T> kind, Path file) {
    String fileName = file.getFileName().toString();
    String name =
        fileName.endsWith(JSON)
            ? fileName.substring(0, fileName.length() - JSON.length())
            : fileName;
    if (!fileName.endsWith(JSON) || !SettingName.isOne(name)) {
      throw wrong(
          file, "its name must be that of a " + kind.word() + " and .json. " + SettingName.RULE);
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ConfigurationException("The settings file " + file + " cannot be read.", e);
    }
    try {
      if (!(Json.parse(bytes) instanceof ObjectNode document)) {
        throw wrong(file, "it must be a JSON object.");
      }
      if (kind.read(name, document) instanceof SettingRead.Bad<T> bad) {
        throw wrong(file, places(bytes, bad.issues()));
      }
      return new Setting(name, document, new Setting.Origin.File());
    } catch (JsonException e) {
      throw wrong(file, e.line() + ":" + e.column() + " " + e.getMessage());
    }
  }

  private static String places(byte[] bytes, List<Issue> issues) {
    SourceMap sources = SourceMap.of(bytes);
    return issues.stream()
        .map(sources::locate)
        .map(issue -> issue.place() + " " + issue.issue().message())
        .collect(Collectors.joining(" "));
  }

  private static ConfigurationException wrong(Path file, String why) {
    return new ConfigurationException("The settings file " + file + " is wrong: " + why);
  }
}
