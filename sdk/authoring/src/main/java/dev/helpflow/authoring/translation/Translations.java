package dev.helpflow.authoring.translation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.message.TextDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the translations of a flow into one locale remember of the texts that they translate. Lint
 * says {@code message/stale-translation} of those whose text has changed since. Immutable.
 *
 * @param digests of the texts in the flow's first locale ({@link TextDigest}), by message key
 */
public record Translations(String locale, Map<String, String> digests) {
  private static final String FOLDER = "translated";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Copies the digests, by key in order. */
  public Translations {
    digests = java.util.Collections.unmodifiableMap(new TreeMap<>(digests));
  }

  /** What a flow remembers for a locale, which may be nothing. */
  public static Translations of(FlowDefinition flow, String locale) {
    return new Translations(locale, flow.upkeep().translated().getOrDefault(locale, Map.of()));
  }

  /** The keys of all messages that the locale has in common with the flow's first. */
  public static Set<String> keys(FlowDefinition flow, String locale) {
    Set<String> keys = new TreeSet<>(originals(flow).keySet());
    keys.retainAll(flow.messages().getOrDefault(locale, Map.of()).keySet());
    return keys;
  }

  /**
   * The same with the translations of some messages accepted as saying what the texts say now; what
   * is remembered of messages that are gone is dropped.
   *
   * @throws IllegalArgumentException when a key is none of {@link #keys}
   */
  public Translations accept(FlowDefinition flow, Set<String> keys) {
    Set<String> translated = keys(flow, locale);
    Map<String, String> accepted = new TreeMap<>(digests);
    accepted.keySet().retainAll(translated);
    for (String key : keys) {
      String original = originals(flow).get(key);
      if (original == null || !translated.contains(key)) {
        throw new IllegalArgumentException(
            "There is no translation of \"%s\" into %s to accept: name a message that both have."
                .formatted(key, locale));
      }
      accepted.put(key, TextDigest.of(original));
    }
    return new Translations(locale, accepted);
  }

  /** Whether a translation was accepted for another text than the flow has now. */
  public boolean isStale(FlowDefinition flow, String key) {
    String digest = digests.get(key);
    String original = originals(flow).get(key);
    return digest != null && original != null && !digest.equals(TextDigest.of(original));
  }

  /**
   * The same once translations that are to be written beside it say what the texts say now.
   *
   * @param keys of messages of the flow's first locale
   */
  public Translations written(FlowDefinition flow, Set<String> keys) {
    Map<String, String> remembered = new TreeMap<>(digests);
    remembered.keySet().retainAll(originals(flow).keySet());
    for (String key : keys) {
      remembered.put(key, TextDigest.of(Objects.requireNonNull(originals(flow).get(key))));
    }
    return new Translations(locale, remembered);
  }

  /** Where they lie in a flow's folder: {@code translated/<locale>.json}. */
  public Path file(Path folder) {
    return folder.resolve(FOLDER).resolve(locale + ".json");
  }

  /** What stands in that file. */
  public String text() {
    try {
      return JSON.writeValueAsString(digests) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes {@code translated/<locale>.json} of a flow's folder.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  public void write(Path folder) {
    Path file = file(folder);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be written: see that the folder may be.".formatted(file), e);
    }
  }

  private static Map<String, String> originals(FlowDefinition flow) {
    return flow.messages().getOrDefault(flow.locales().getFirst(), Map.of());
  }
}
