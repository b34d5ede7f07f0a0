package dev.helpflow.core.message;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One message of one locale: fixed text, or a format with the arguments that it takes. */
final class Pattern {
  /** No author's argument begins so, because argument names are names. */
  private static final String FORMATTED = "__";

  private final ULocale locale;
  private final boolean rightToLeft;
  private final Set<String> arguments = new LinkedHashSet<>();
  private final Set<String> counted = new LinkedHashSet<>();
  private final Set<String> chosenBy = new LinkedHashSet<>();
  private final Map<String, FormattedArgument> formatted = new LinkedHashMap<>();
  private final @Nullable String fixed;
  private final @Nullable Template template;
  private boolean chooses;

  /** Cloned for each use, because formats are not safe for use by several threads. */
  private final MessageFormat format;

  /**
   * Parses a pattern.
   *
   * @throws IllegalArgumentException as ICU throws when it does not parse
   */
  Pattern(String source, ULocale locale) {
    this.locale = locale;
    this.rightToLeft = locale.isRightToLeft();
    this.format = new MessageFormat(read(source), locale);
    this.fixed = arguments.isEmpty() ? format.format(Map.of()) : null;
    this.template =
        fixed == null && formatted.isEmpty() && !chooses ? Template.of(format, arguments) : null;
  }

  /**
   * Notes the arguments and gives the pattern in which those with a format of their own are plain,
   * and those that words are chosen by and that are shown too have another name where they are
   * shown.
   */
  private String read(String source) {
    MessagePattern pattern = new MessagePattern(source);
    noteChoices(pattern);
    StringBuilder plain = new StringBuilder();
    int from = 0;
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() != Part.Type.ARG_START) {
        continue;
      }
      String name = pattern.getSubstring(pattern.getPart(i + 1));
      arguments.add(name);
      chooses |= part.getArgType() != ArgType.NONE && part.getArgType() != ArgType.SIMPLE;
      boolean isShownToo =
          part.getArgType() == ArgType.NONE && (counted.contains(name) || chosenBy.contains(name));
      if (part.getArgType() == ArgType.SIMPLE || isShownToo) {
        Part limit = pattern.getPart(pattern.getLimitPartIndex(i));
        String alias = FORMATTED + formatted.size();
        String argument = source.substring(part.getIndex(), limit.getLimit());
        formatted.put(
            alias,
            isShownToo
                ? FormattedArgument.plain(name)
                : new FormattedArgument(
                    name, pattern.getSubstring(pattern.getPart(i + 2)), argument, locale));
        plain.append(source, from, part.getIndex()).append('{').append(alias).append('}');
        from = limit.getLimit();
      }
    }
    return plain.append(source, from, source.length()).toString();
  }

  /** What words are chosen by is given as it is, and so must not be what is shown. */
  private void noteChoices(MessagePattern pattern) {
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_START) {
        String name = pattern.getSubstring(pattern.getPart(i + 1));
        if (part.getArgType().hasPluralStyle()) {
          counted.add(name);
        } else if (part.getArgType() == ArgType.SELECT) {
          chosenBy.add(name);
        }
      }
    }
  }

  Set<String> arguments() {
    return Collections.unmodifiableSet(arguments);
  }

  /** The words with the arguments; {@code written} says what to put for one that is text. */
  String format(Map<String, Object> args, ZoneId zone, UnaryOperator<String> written) {
    if (fixed != null) {
      return fixed;
    }
    ArgumentValues values = new ArgumentValues(locale, rightToLeft, zone, written);
    return Isolation.outsideLinks(
        template == null
            ? chosen(args, values)
            : template.fill(name -> values.text(args.get(name))));
  }

  private String chosen(Map<String, Object> args, ArgumentValues values) {
    Map<String, Object> shown = new HashMap<>();
    for (String name : arguments) {
      shown.put(name, shown(name, args.get(name), values));
    }
    formatted.forEach((alias, argument) -> shown.put(alias, argument.shown(args, values)));
    return ((MessageFormat) format.clone()).format(shown);
  }

  private Object shown(String name, @Nullable Object value, ArgumentValues values) {
    if (counted.contains(name)) {
      return ArgumentValues.count(value);
    }
    return chosenBy.contains(name) ? ArgumentValues.choice(value) : values.plain(value);
  }
}
