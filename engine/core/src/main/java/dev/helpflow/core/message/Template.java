package dev.helpflow.core.message;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A message that only puts its arguments between its words, as most do: its pieces, which are put
 * together about ten times as fast as the message's format does it.
 *
 * @param words what stands before, between and after the arguments, one more than they are
 * @param names the arguments in the order they stand in, some perhaps twice
 */
record Template(List<String> words, List<String> names) {
  /** A noncharacter, which no text holds (Unicode, section 23.7). */
  private static final char MARK = '\uFFFF';

  /** The pieces of a format that chooses nothing by its arguments. */
  static Template of(MessageFormat format, Set<String> arguments) {
    Map<String, Object> marked = new HashMap<>();
    arguments.forEach(name -> marked.put(name, MARK + name + MARK));
    String[] pieces = format.format(marked).split(String.valueOf(MARK), -1);
    List<String> words = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < pieces.length; i++) {
      (i % 2 == 0 ? words : names).add(pieces[i]);
    }
    return new Template(List.copyOf(words), List.copyOf(names));
  }

  String fill(Function<String, String> values) {
    StringBuilder text = new StringBuilder(words.getFirst());
    for (int i = 0; i < names.size(); i++) {
      text.append(values.apply(names.get(i))).append(words.get(i + 1));
    }
    return text.toString();
  }
}
