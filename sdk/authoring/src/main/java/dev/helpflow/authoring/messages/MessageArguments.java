package dev.helpflow.authoring.messages;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an ICU message takes.
 *
 * @param names of all its arguments
 * @param formats of those that have one, as {@code number}, by name
 * @param cases of those that words are chosen by, by name
 * @param plain where {@code {name}} stands in a message that chooses nothing: pieces that are not
 *     to be translated
 */
record MessageArguments(
    Set<String> names,
    Map<String, String> formats,
    Map<String, Set<String>> cases,
    List<Piece> plain) {

  /** An argument in the text of a message. */
  record Piece(int start, int end) {}

  /**
   * Reads a message.
   *
   * @throws IllegalArgumentException when it is no ICU message
   */
  static MessageArguments of(String message) {
    MessagePattern pattern = new MessagePattern(message);
    Set<String> names = new TreeSet<>();
    Map<String, String> formats = new TreeMap<>();
    Map<String, Set<String>> cases = new TreeMap<>();
    List<Piece> pieces = new ArrayList<>();
    boolean chooses = false;
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() != Part.Type.ARG_START) {
        continue;
      }
      String name = pattern.getSubstring(pattern.getPart(i + 1));
      names.add(name);
      chooses |= part.getArgType() != ArgType.NONE && part.getArgType() != ArgType.SIMPLE;
      if (part.getArgType() == ArgType.SIMPLE) {
        formats.put(name, pattern.getSubstring(pattern.getPart(i + 2)));
      } else if (part.getArgType() == ArgType.SELECT) {
        cases.merge(name, cases(pattern, i), MessageArguments::both);
      }
      pieces.add(
          new Piece(part.getIndex(), pattern.getPart(pattern.getLimitPartIndex(i)).getLimit()));
    }
    return new MessageArguments(names, formats, cases, chooses ? List.of() : pieces);
  }

  private static Set<String> cases(MessagePattern pattern, int start) {
    Set<String> cases = new TreeSet<>();
    int i = start + 2;
    while (i < pattern.getLimitPartIndex(start)) {
      cases.add(pattern.getSubstring(pattern.getPart(i)));
      // A case's name is followed by its message, however much is in that.
      i = pattern.getLimitPartIndex(i + 1) + 1;
    }
    return cases;
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  /** What is wrong with a translation of this, as the rest of a sentence that begins with it. */
  Optional<String> objection(MessageArguments translation) {
    Set<String> dropped = new TreeSet<>(names);
    dropped.removeAll(translation.names);
    if (!dropped.isEmpty()) {
      return Optional.of(
          "lacks %s, which the source has: write it where it belongs.".formatted(braced(dropped)));
    }
    Set<String> added = new TreeSet<>(translation.names);
    added.removeAll(names);
    if (!added.isEmpty()) {
      return Optional.of(
          "has %s, which the source has not: write what stands in braces there, %s, and nothing else."
              .formatted(braced(added), names.isEmpty() ? "which is nothing" : braced(names)));
    }
    for (Map.Entry<String, String> format : translation.formats.entrySet()) {
      if (!format.getValue().equals(formats.get(format.getKey()))) {
        return Optional.of(
            "formats {%s} as %s, which the source does not: leave what stands in braces as it is."
                .formatted(format.getKey(), format.getValue()));
      }
    }
    for (Map.Entry<String, Set<String>> by : translation.cases.entrySet()) {
      Set<String> known = cases.get(by.getKey());
      if (known != null && !known.equals(by.getValue())) {
        return Optional.of(
            "chooses by {%s} among %s, but the source among %s: leave these words as they are, and translate what stands in the braces behind them."
                .formatted(
                    by.getKey(), String.join(", ", by.getValue()), String.join(", ", known)));
      }
    }
    return Optional.empty();
  }

  private static String braced(Set<String> names) {
    return "{" + String.join("}, {", names) + "}";
  }

  /** The pieces of a message by what they say, each with a number of its own. */
  static Map<String, Integer> numbered(String message, List<Piece> pieces) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Piece piece : pieces) {
      numbers.putIfAbsent(message.substring(piece.start, piece.end), numbers.size() + 1);
    }
    return numbers;
  }
}
