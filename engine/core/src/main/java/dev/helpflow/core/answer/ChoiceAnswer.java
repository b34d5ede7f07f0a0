package dev.helpflow.core.answer;

import dev.helpflow.core.answer.Constraints.Option;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code CHOICE} and {@code CHOICES}: the value of one option, or the values of some. Several are
 * kept once each and in the order of the options, so that the same choice is always the same bytes.
 */
final class ChoiceAnswer {
  private ChoiceAnswer() {}

  static AnswerCheck one(Constraints constraints, Object raw) {
    if (!(raw instanceof String value)) {
      return constraints.refuse(AnswerCodes.WRONG_TYPE);
    }
    return constraints.options().stream().anyMatch(option -> option.value().equals(value))
        ? new AnswerCheck.Accepted(value)
        : constraints.refuse(AnswerCodes.NOT_AN_OPTION);
  }

  static AnswerCheck some(Constraints constraints, Object raw) {
    if (!(raw instanceof List<?> list)) {
      return constraints.refuse(AnswerCodes.WRONG_TYPE);
    }
    List<Option> options = constraints.options();
    Set<String> known = options.stream().map(Option::value).collect(Collectors.toSet());
    Set<String> selected = new LinkedHashSet<>();
    for (Object element : list) {
      if (!(element instanceof String value)) {
        return constraints.refuse(AnswerCodes.WRONG_TYPE);
      }
      if (!known.contains(value)) {
        return constraints.refuse(AnswerCodes.NOT_AN_OPTION);
      }
      selected.add(value);
    }
    return checkSelection(
        constraints, options.stream().filter(option -> selected.contains(option.value())).toList());
  }

  private static AnswerCheck checkSelection(Constraints constraints, List<Option> selected) {
    for (Option option : selected) {
      if (option.exclusive()) {
        // "None of these" answers the question alone, however many answers are asked for otherwise.
        return selected.size() == 1
            ? accepted(selected)
            : constraints.refuse(AnswerCodes.EXCLUSIVE, "option", option.label());
      }
    }
    AnswerCheck.Refused refused =
        constraints.count(
            selected.size(),
            "minSelected",
            AnswerCodes.TOO_FEW,
            "maxSelected",
            AnswerCodes.TOO_MANY);
    return refused == null ? accepted(selected) : refused;
  }

  private static AnswerCheck accepted(List<Option> selected) {
    return new AnswerCheck.Accepted(selected.stream().map(Option::value).distinct().toList());
  }
}
