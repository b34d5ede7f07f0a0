package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.experiments.Measures.Guarded;
import dev.helpflow.server.experiments.Measures.Then;
import dev.helpflow.server.experiments.Metric.Kind;
import dev.helpflow.server.sessions.CountedOutcomes;
import dev.helpflow.statistics.Direction;
import dev.helpflow.statistics.Scale;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an experiment is judged by: the built-in metrics, and those that a plan declares as
 * data. What nobody could compute is an issue.
 */
final class MeasuresReader {
  /** What a host may call something that became of a customer; ours have a dot. */
  static final Pattern HOST_KIND =
      Pattern.compile("[a-z][A-Za-z0-9]{0,63}(/[A-Za-z0-9._-]{1,64})?");

  private static final double LEVEL = 0.05;
  private static final long EXPECTED = 10_000;
  private static final Duration LONGEST = Duration.ofDays(90);

  private final JsonNode document;
  private final List<Issue> issues;
  private final Map<String, Metric> known = new LinkedHashMap<>(BuiltInMetrics.byName());

  private MeasuresReader(JsonNode document, List<Issue> issues) {
    this.document = document;
    this.issues = issues;
  }

  /** The measures of a document that fits the schema; null when there are issues. */
  static @Nullable Measures read(JsonNode document, List<Issue> issues) {
    return new MeasuresReader(document.path("metrics"), issues).read();
  }

  private @Nullable Measures read() {
    int before = issues.size();
    own();
    Metric primary =
        metric(document.path("primary").asText(BuiltInMetrics.CONTACTED_HUMAN), "/primary");
    Set<Metric> secondary = new LinkedHashSet<>();
    if (document.has("secondary")) {
      int number = 0;
      for (JsonNode name : document.get("secondary")) {
        Metric metric = metric(name.textValue(), "/secondary/" + number++);
        if (metric != null) {
          secondary.add(metric);
        }
      }
    } else {
      secondary.addAll(known.values());
    }
    List<Guarded> guardrails = guardrails();
    if (issues.size() > before) {
      return null;
    }
    secondary.remove(primary);
    return new Measures(
        Objects.requireNonNull(primary),
        List.copyOf(secondary),
        guardrails,
        document.path("level").asDouble(LEVEL),
        document.path("expectedCustomers").asLong(EXPECTED));
  }

  private void own() {
    int number = 0;
    for (JsonNode each : document.path("own")) {
      String pointer = "/own/" + number++;
      String name = each.get("name").textValue();
      if (known.containsKey(name)) {
        wrong(
            pointer + "/name",
            "There is a metric " + name + " already. Give this one a name of its own.");
        continue;
      }
      Metric metric = own(name, each, pointer);
      if (metric != null) {
        known.put(name, metric);
      }
    }
  }

  private @Nullable Metric own(String name, JsonNode each, String pointer) {
    Kind kind = Kind.valueOf(each.get("kind").textValue().toUpperCase(Locale.ROOT));
    Counted of = counted(each.get("of"), pointer + "/of");
    Counted per = each.has("per") ? counted(each.get("per"), pointer + "/per") : null;
    if (kind == Kind.RATIO && !each.has("per")) {
      wrong(pointer + "/per", "A ratio is of something per something. Say what it is over.");
    }
    if (kind != Kind.RATIO && each.has("per")) {
      wrong(pointer + "/per", "Only a ratio is per something. Leave it out, or let it be a ratio.");
    }
    if (kind == Kind.PROPORTION && of != null && of.take() != Take.ANY) {
      wrong(
          pointer + "/of/take",
          "A proportion is of customers of whom there is any. Leave take out, or let it be a mean.");
    }
    Duration window = window(each.get("window"), pointer + "/window");
    if (of == null || window == null || (kind == Kind.RATIO && per == null)) {
      return null;
    }
    return new Metric(
        name,
        each.path("title").asText(name),
        kind,
        window,
        each.get("better").textValue().equals("more") ? Direction.INCREASE : Direction.DECREASE,
        each.path("unit").asText(kind == Kind.PROPORTION ? "customers" : name),
        rule(kind, of, per));
  }

  /** How outcomes become a number. */
  private enum Take {
    ANY,
    COUNT,
    SUM
  }

  private record Counted(List<String> kinds, Take take) {
    double number(List<Outcome> outcomes) {
      double number = 0;
      for (Outcome each : outcomes) {
        if (kinds.stream().anyMatch(each::is)) {
          number +=
              switch (take) {
                case ANY, COUNT -> 1;
                case SUM -> each.value() == null ? 0 : each.value();
              };
        }
      }
      return take == Take.ANY ? Math.min(1, number) : number;
    }
  }

  private static Metric.Rule rule(Kind kind, Counted of, @Nullable Counted per) {
    return (at, outcomes) -> {
      double value = of.number(outcomes);
      return Optional.of(
          kind == Kind.RATIO && per != null
              ? new Metric.Value(value, per.number(outcomes))
              : Metric.Value.of(value));
    };
  }

  private @Nullable Counted counted(JsonNode counted, String pointer) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode kind : counted.get("outcomes")) {
      String word = kind.textValue();
      if (!CountedOutcomes.isKind(word) && !HOST_KIND.matcher(word).matches()) {
        wrong(
            pointer + "/outcomes/" + kinds.size(),
            "Nobody can tell of \""
                + word
                + "\". An outcome of ours is such as session.ended/resolved or handoff.requested;"
                + " one of the host's is a word without a dot, such as contact.");
        return null;
      }
      kinds.add(word);
    }
    Take take = Take.valueOf(counted.path("take").asText("any").toUpperCase(Locale.ROOT));
    if (take == Take.SUM && kinds.stream().anyMatch(CountedOutcomes::isKind)) {
      wrong(
          pointer + "/take",
          "Outcomes of ours come with no number that could be added up. Count them.");
      return null;
    }
    return new Counted(kinds, take);
  }

  private @Nullable Duration window(JsonNode text, String pointer) {
    String written = text.textValue();
    try {
      Duration window =
          written.contains("T") ? Duration.parse(written) : days(Period.parse(written));
      if (window.compareTo(Duration.ZERO) > 0 && window.compareTo(LONGEST) <= 0) {
        return window;
      }
    } catch (DateTimeParseException e) {
      // Said below, with what was expected.
    }
    wrong(pointer, "A window is longer than nothing and up to 90 days, such as P7D or PT1H.");
    return null;
  }

  /** Nothing where it has months, which are not equally long. */
  private static Duration days(Period period) {
    return period.toTotalMonths() == 0 ? Duration.ofDays(period.getDays()) : Duration.ZERO;
  }

  private List<Guarded> guardrails() {
    List<Guarded> guardrails = new ArrayList<>();
    int number = 0;
    for (JsonNode each : document.path("guardrails")) {
      String pointer = "/guardrails/" + number++;
      Metric metric = metric(each.get("metric").textValue(), pointer + "/metric");
      if (metric != null) {
        guardrails.add(
            new Guarded(
                metric,
                each.get("margin").doubleValue(),
                Scale.valueOf(each.path("scale").asText("absolute").toUpperCase(Locale.ROOT)),
                Then.valueOf(each.path("then").asText("pause").toUpperCase(Locale.ROOT))));
      }
    }
    return guardrails;
  }

  private @Nullable Metric metric(String name, String pointer) {
    Metric metric = known.get(name);
    if (metric == null) {
      wrong(
          pointer,
          "There is no metric "
              + name
              + ". There are "
              + String.join(", ", known.keySet())
              + "; declare others in own.");
    }
    return metric;
  }

  private void wrong(String pointer, String message) {
    issues.add(Issue.error("experiment/metric", "/metrics" + pointer, message));
  }
}
