package dev.helpflow.server.settings;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A kind of setting: a bean of the feature that reads it. Its documents are JSON objects that have
 * neither of the properties {@code name}, {@code reason} and {@code set}.
 *
 * @param <T> what a document is read as
 */
public interface SettingKind<T> {
  /** What one is called, such as {@code calendar}: in bodies and in the audit log. */
  String word();

  /** What several are called: in bodies, in paths, and the folder that their files lie in. */
  String plural();

  /** How many may be set over the API. */
  int most();

  /** Reads a document; never throws over what an operator wrote. */
  SettingRead<T> read(String name, JsonNode document);
}
