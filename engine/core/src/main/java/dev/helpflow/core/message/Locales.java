package dev.helpflow.core.message;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The declared locales of a flow, and which of them serves whom. */
final class Locales {
  private final List<String> declared;
  private final Map<String, String> byTag = new LinkedHashMap<>();
  private final Map<String, List<String>> chains = new HashMap<>();
  private final Set<String> rightToLeft = new HashSet<>();

  Locales(List<String> declared) {
    if (declared.isEmpty()) {
      throw new IllegalArgumentException(
          "A flow has no locales. Declare at least one, such as \"en-GB\".");
    }
    this.declared = List.copyOf(declared);
    declared.forEach(tag -> byTag.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag));
    for (String tag : declared) {
      chains.put(tag, List.copyOf(search(tag)));
      if (icu(tag).isRightToLeft()) {
        rightToLeft.add(tag);
      }
    }
  }

  /** The asked one, else what is left of it as subtags are dropped from its end, else the first. */
  String resolve(String asked) {
    return chain(asked).getFirst();
  }

  /**
   * All locales in which a message may be looked for, the nearest first and the flow's first last.
   */
  List<String> chain(String asked) {
    List<String> known = chains.get(asked);
    return known == null ? search(asked) : known;
  }

  /** Whether a declared locale is written from right to left. */
  boolean isRightToLeft(String tag) {
    return rightToLeft.contains(tag);
  }

  private List<String> search(String asked) {
    List<String> chain = new ArrayList<>();
    String tag = asked.replace('_', '-').toLowerCase(Locale.ROOT);
    while (!tag.isEmpty()) {
      String known = byTag.get(tag);
      if (known != null) {
        chain.add(known);
      }
      tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    }
    if (!chain.contains(declared.getFirst())) {
      chain.add(declared.getFirst());
    }
    return chain;
  }

  static ULocale icu(String tag) {
    return ULocale.forLanguageTag(tag.replace('_', '-'));
  }
}
