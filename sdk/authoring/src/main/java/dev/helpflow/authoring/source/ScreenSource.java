package dev.helpflow.authoring.source;

import com.palantir.javapoet.CodeBlock;
import dev.helpflow.authoring.source.PropertySource.UnfitException;
import dev.helpflow.core.catalogue.ActionType;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.catalogue.ComponentType;
import dev.helpflow.core.catalogue.DestinationType;
import dev.helpflow.core.catalogue.IconType;
import dev.helpflow.core.definition.ActionSpec;
import dev.helpflow.core.definition.ComponentSpec;
import dev.helpflow.core.definition.FragmentUse;
import dev.helpflow.core.definition.RuleSpec;
import dev.helpflow.core.definition.ScreenSpec;
import dev.helpflow.core.definition.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what nodes show. */
final class ScreenSource {
  private final FragmentMethods fragments;
  private final Catalogue catalogue;
  private final Set<String> icons;
  private final Set<String> destinations;

  ScreenSource(FragmentMethods fragments, Catalogue catalogue) {
    this.fragments = fragments;
    this.catalogue = catalogue;
    this.icons = catalogue.icons().stream().map(IconType::name).collect(Collectors.toSet());
    this.destinations =
        catalogue.destinations().stream().map(DestinationType::name).collect(Collectors.toSet());
  }

  /** The calls that say what a screen shows but for its title. */
  CodeBlock shown(CodeBlock chain, ScreenSpec screen) {
    CodeBlock longer = chain;
    if (!screen.components().isEmpty()) {
      longer = Code.then(longer, "components", lines(components(screen)));
    }
    if (!screen.actions().isEmpty()) {
      longer = Code.then(longer, "actions", lines(Code.each(screen.actions(), this::action)));
    }
    if (!screen.rules().isEmpty()) {
      longer = Code.then(longer, "rules", lines(Code.each(screen.rules(), ScreenSource::rule)));
    }
    return longer;
  }

  private List<CodeBlock> components(ScreenSpec screen) {
    List<CodeBlock> parts = new ArrayList<>();
    int from = 0;
    for (FragmentUse use : screen.fragments()) {
      parts.addAll(Code.each(screen.components().subList(from, use.from()), this::component));
      parts.add(CodeBlock.of("$L()", fragments.method(use.name())));
      from = use.from() + use.count();
    }
    List<ComponentSpec> others = screen.components();
    parts.addAll(Code.each(others.subList(from, others.size()), this::component));
    return parts;
  }

  /** The expression that is a fragment. */
  CodeBlock fragment(String name) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(Code.text(name));
    arguments.addAll(Code.each(fragments.components(name), this::component));
    return CodeBlock.of("fragment($L)", lines(arguments));
  }

  private static CodeBlock lines(List<CodeBlock> parts) {
    return CodeBlock.of("\n$>$>$L$<$<", CodeBlock.join(parts, ",\n"));
  }

  private static CodeBlock rule(RuleSpec rule) {
    return Code.word(
        "rule",
        Code.cel(rule.when()),
        Code.message(rule.message()),
        Code.text(rule.component().value()));
  }

  private CodeBlock component(ComponentSpec spec) {
    CodeBlock component = typed(spec).orElseGet(() -> untyped(spec));
    if (spec.showIf() != null) {
      component = Code.then(component, "showIf", Code.cel(spec.showIf()));
    }
    if (spec.revealWhen() != null) {
      List<CodeBlock> arguments = new ArrayList<>();
      arguments.add(Code.text(spec.revealWhen().component().value()));
      arguments.addAll(Code.each(spec.revealWhen().in(), Code::text));
      component = Code.then(component, "revealWhen", CodeBlock.join(arguments, ", "));
    }
    return component;
  }

  private Optional<CodeBlock> typed(ComponentSpec spec) {
    Optional<ComponentType> type =
        spec.version() == null
            ? catalogue.component(spec.type())
            : catalogue.component(spec.type(), spec.version());
    return type.map(known -> EntryType.of(known, catalogue))
        .flatMap(
            entry ->
                typed(
                    entry,
                    List.of(Code.text(spec.id().value())),
                    spec.version(),
                    spec.properties()));
  }

  private Optional<CodeBlock> typed(
      EntryType entry,
      List<CodeBlock> beginning,
      @Nullable Integer version,
      Map<String, Template> properties) {
    CodeBlock begin = CodeBlock.of("$L($L)", entry.factory(), Code.listed(beginning));
    try {
      CodeBlock set = new PropertySource(entry, icons, destinations).set(begin, properties);
      return Optional.of(version != null && entry.newest() ? Code.then(set, "pinned") : set);
    } catch (UnfitException untyped) {
      return Optional.empty();
    }
  }

  private static CodeBlock untyped(ComponentSpec spec) {
    CodeBlock begin =
        Code.word("untypedComponent", Code.text(spec.type()), Code.text(spec.id().value()));
    return untyped(begin, spec.version(), spec.properties());
  }

  private static CodeBlock untyped(
      CodeBlock begin, @Nullable Integer version, Map<String, Template> properties) {
    CodeBlock longer =
        version == null ? begin : Code.then(begin, "ofVersion", CodeBlock.of("$L", version));
    for (var property : properties.entrySet()) {
      longer =
          Code.then(
              longer, "property", Code.text(property.getKey()), template(property.getValue()));
    }
    return longer;
  }

  private CodeBlock action(ActionSpec spec) {
    CodeBlock action = typed(spec).orElseGet(() -> untyped(spec));
    if (!spec.validates()) {
      action = Code.then(action, "validates", CodeBlock.of("false"));
    }
    return spec.showIf() == null ? action : Code.then(action, "showIf", Code.cel(spec.showIf()));
  }

  private Optional<CodeBlock> typed(ActionSpec spec) {
    Optional<ActionType> type =
        spec.version() == null
            ? catalogue.action(spec.type())
            : catalogue.action(spec.type(), spec.version());
    return type.filter(known -> known.submits() || spec.validates())
        .map(known -> EntryType.of(known, catalogue))
        .flatMap(
            entry ->
                typed(
                    entry,
                    List.of(Code.text(spec.id().value()), Code.message(spec.label())),
                    spec.version(),
                    spec.properties()));
  }

  private static CodeBlock untyped(ActionSpec spec) {
    CodeBlock begin =
        Code.word(
            "untypedAction",
            Code.text(spec.type()),
            Code.text(spec.id().value()),
            Code.message(spec.label()));
    return untyped(begin, spec.version(), spec.properties());
  }

  /** A value that no builder takes, as the definition has it. */
  private static CodeBlock template(Template template) {
    return switch (template) {
      case Template.Literal(Object value) ->
          CodeBlock.of("new $T($L)", Template.Literal.class, Code.value(value));
      case Template.Message(var text) -> CodeBlock.of("$L.template()", Code.message(text));
      case Template.Computed(var expression) -> CodeBlock.of("$L.template()", Code.cel(expression));
      case Template.Items(List<Template> items) ->
          CodeBlock.of(
              "new $T($T.of($L))",
              Template.Items.class,
              List.class,
              Code.listed(Code.each(items, ScreenSource::template)));
      case Template.Fields(Map<String, Template> fields) ->
          CodeBlock.of(
              "new $T($T.ofEntries($L))",
              Template.Fields.class,
              Map.class,
              Code.listed(
                  Code.each(
                      fields.entrySet(),
                      field ->
                          CodeBlock.of(
                              "$T.entry($S, $L)",
                              Map.class,
                              field.getKey(),
                              template(field.getValue())))));
    };
  }
}
