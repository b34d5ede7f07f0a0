package dev.helpflow.core.message;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /**
   * The asked one, else what is left of it as subtags are dropped from its end (RFC 4647, section
   * 3.4), else one of the same language, else the first.
   */
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
    String language = tag;
    while (!tag.isEmpty()) {
      String known = byTag.get(tag);
      if (known != null) {
        chain.add(known);
      }
      language = tag;
      tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    }
    if (chain.isEmpty()) {
      // English of another country is nearer than another language.
      sibling(language).ifPresent(chain::add);
    }
    if (!chain.contains(declared.getFirst())) {
      chain.add(declared.getFirst());
    }
    return chain;
  }

  private Optional<String> sibling(String language) {
    return byTag.keySet().stream()
        .filter(tag -> tag.startsWith(language + "-"))
        .findFirst()
        .map(byTag::get);
  }

  static ULocale icu(String tag) {
    return ULocale.forLanguageTag(tag.replace('_', '-'));
  }
}
