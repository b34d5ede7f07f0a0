package dev.helpflow.core.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the authors of a flow keep with it for one another; no session reads it.
 *
 * <p>JSON shape: {@code "lint": {"<code>": …}}, {@code "translated": {"<locale>": {"<key>":
 * "<digest>"}}}, {@code "sharedMessages": ["<key>"]} and {@code "sharedFragments": ["<name>"]} of
 * the document.
 *
 * @param lint other severities than the usual, by code
 * @param translated the digest ({@link dev.helpflow.core.message.TextDigest}) of the text that each
 *     message was translated from, by locale, then by key
 * @param sharedMessages the keys of messages whose texts the namespace keeps for all its flows
 * @param sharedFragments the names of fragments whose components the namespace keeps
 */
public record Upkeep(
    Map<String, LintOverride> lint,
    Map<String, Map<String, String>> translated,
    List<String> sharedMessages,
    List<String> sharedFragments) {
  /** Nothing kept. */
  public static final Upkeep NONE = new Upkeep(Map.of(), Map.of(), List.of(), List.of());

  /** Copies all. */
  public Upkeep {
    lint = Collections.unmodifiableMap(new LinkedHashMap<>(lint));
    translated = Collections.unmodifiableMap(new LinkedHashMap<>(translated));
    sharedMessages = List.copyOf(sharedMessages);
    sharedFragments = List.copyOf(sharedFragments);
  }

  /** Whether the flow takes anything that its namespace keeps. */
  public boolean takesShared() {
    return !sharedMessages.isEmpty() || !sharedFragments.isEmpty();
  }
}
