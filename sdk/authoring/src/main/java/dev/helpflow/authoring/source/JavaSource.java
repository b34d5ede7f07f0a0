package dev.helpflow.authoring.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.helpflow.authoring.builder.FlowBuilder;
import dev.helpflow.authoring.builder.FlowLanguage;
import dev.helpflow.authoring.builder.Fragment;
import dev.helpflow.authoring.builder.NodeBuilder;
import dev.helpflow.authoring.builder.Types;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.definition.InputSpec;
import dev.helpflow.core.definition.LintOverride;
import dev.helpflow.core.definition.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes a flow as a Java class that builds it with the builders of this SDK: the way from JSON to
 * Java. Its comments are not part of a definition, and so not of the class.
 */
public final class JavaSource {
  /** A method of Java holds 64 kB of code, and a message takes 13 bytes. */
  private static final int MESSAGES_OF_A_METHOD = 1_000;

  private static final TypeName PATTERNS =
      ParameterizedTypeName.get(Map.class, String.class, String.class);

  private final FlowDefinition flow;
  private final FragmentMethods fragments;
  private final ScreenSource screens;
  private final NodeSource nodes;

  private JavaSource(FlowDefinition flow, Catalogue catalogue) {
    this.flow = flow;
    this.fragments = new FragmentMethods(flow);
    this.screens = new ScreenSource(fragments, catalogue);
    this.nodes = new NodeSource(screens);
  }

  /**
   * A class named after the flow, with a method {@code define()} that answers a {@link
   * FlowBuilder}.
   *
   * @param catalogue the one that this release of the SDK has the builders of
   */
  public static String of(FlowDefinition flow, Catalogue catalogue, String packageName) {
    return new JavaSource(flow, catalogue).file(packageName);
  }

  /** The simple name of the class of a flow: {@code CardNotWorking} for card-not-working. */
  public static String className(FlowDefinition flow) {
    return JavaNames.type(flow.id().name());
  }

  private String file(String packageName) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(className(flow))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("The flow {@code $L}.\n", flow.id())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(
                MethodSpec.methodBuilder("define")
                    .addJavadoc("The flow, to be linted, published or changed.\n")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(FlowBuilder.class)
                    .addCode(flow())
                    .build());
    for (Node node : flow.nodes().values()) {
      type.addMethod(
          MethodSpec.methodBuilder(method(node))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(NodeBuilder.class)
              .addCode("return $L;\n", nodes.node(node))
              .build());
    }
    for (String fragment : fragments.names()) {
      type.addMethod(
          MethodSpec.methodBuilder(fragments.method(fragment))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(Fragment.class)
              .addCode("return $L;\n", screens.fragment(fragment))
              .build());
    }
    flow.messages().forEach((locale, texts) -> type.addType(texts(messagesClass(locale), texts)));
    flow.upkeep()
        .translated()
        .forEach((locale, digests) -> type.addType(texts(translatedClass(locale), digests)));
    return JavaFile.builder(packageName, type.build())
        .addStaticImport(FlowLanguage.class, "*")
        .addStaticImport(Types.class, "*")
        .addStaticImport(EntryType.Kind.COMPONENT.factories(), "*")
        .addStaticImport(EntryType.Kind.ACTION.factories(), "*")
        .skipJavaLangImports(true)
        .indent("  ")
        .build()
        .toString();
  }

  /** Not the bare id, which could hide a word of the language. */
  private static String method(Node node) {
    return node.id().value() + "Node";
  }

  private String messagesClass(String locale) {
    String name = "Messages" + JavaNames.type(locale);
    return name.equals(className(flow)) ? name + "Texts" : name;
  }

  private String translatedClass(String locale) {
    String name = "Translated" + JavaNames.type(locale);
    return name.equals(className(flow)) ? name + "Texts" : name;
  }

  /** A class of its own, since a class of Java holds so many texts and no more. */
  private static TypeSpec texts(String name, Map<String, String> patterns) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    List<Map.Entry<String, String>> all = List.copyOf(patterns.entrySet());
    for (int part = 0; part < parts(patterns); part++) {
      MethodSpec.Builder method =
          MethodSpec.methodBuilder("part" + part)
              .addModifiers(Modifier.STATIC)
              .returns(PATTERNS)
              .addStatement("$T texts = new $T<>()", PATTERNS, LinkedHashMap.class);
      int end = Math.min(all.size(), (part + 1) * MESSAGES_OF_A_METHOD);
      for (var each : all.subList(part * MESSAGES_OF_A_METHOD, end)) {
        method.addStatement("texts.put($S, $S)", each.getKey(), each.getValue());
      }
      type.addMethod(method.addStatement("return texts").build());
    }
    return type.build();
  }

  /** One at least, so that a locale without messages is there too. */
  private static int parts(Map<String, String> patterns) {
    return Math.max(1, Math.ceilDiv(patterns.size(), MESSAGES_OF_A_METHOD));
  }

  /** Statements and no chain, whose depth is more than compilers take when a flow is large. */
  private CodeBlock flow() {
    List<CodeBlock> beginning = new ArrayList<>();
    beginning.add(Code.text(flow.id().toString()));
    beginning.add(Code.message(flow.title()));
    beginning.addAll(Code.each(flow.locales(), Code::text));
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T flow = flow($L).start($L);\n",
                FlowBuilder.class,
                Code.listed(beginning),
                Code.id(flow.start()));
    if (!flow.inputs().isEmpty()) {
      add(code, "inputs", Code.each(flow.inputs().entrySet(), JavaSource::input));
    }
    if (!flow.outputs().isEmpty()) {
      add(code, "outputs", Code.fields(flow.outputs()));
    }
    if (flow.human() != null) {
      add(code, "human", List.of(human(flow.human())));
    }
    if (flow.care().guarded()) {
      add(code, "guarded", List.of());
    }
    if (flow.care().discreet()) {
      add(code, "discreet", List.of());
    }
    flow.constants()
        .forEach(
            (name, value) -> add(code, "constant", List.of(Code.text(name), Code.value(value))));
    flow.derived()
        .forEach((name, value) -> add(code, "derived", List.of(Code.text(name), Code.cel(value))));
    if (flow.expiresAfter() != null) {
      add(code, "expiresAfter", List.of(Code.duration(flow.expiresAfter())));
    }
    add(
        code,
        "nodes",
        Code.each(flow.nodes().values(), node -> CodeBlock.of("$L()", method(node))));
    flow.renames()
        .ids()
        .forEach((from, to) -> add(code, "renamed", List.of(Code.id(from), Code.id(to))));
    flow.messages()
        .forEach((locale, texts) -> add(code, "messages", locale, messagesClass(locale), texts));
    flow.upkeep()
        .lint()
        .forEach((lint, override) -> add(code, "severity", severity(lint, override)));
    flow.upkeep()
        .translated()
        .forEach(
            (locale, digests) -> add(code, "translated", locale, translatedClass(locale), digests));
    if (!flow.upkeep().sharedMessages().isEmpty()) {
      add(code, "sharedMessages", Code.each(flow.upkeep().sharedMessages(), Code::text));
    }
    if (!flow.upkeep().sharedFragments().isEmpty()) {
      add(
          code,
          "sharedFragments",
          Code.each(
              flow.upkeep().sharedFragments(),
              name -> CodeBlock.of("$L()", fragments.method(name))));
    }
    return code.add("return flow;\n").build();
  }

  private static void add(
      CodeBlock.Builder code, String method, String locale, String type, Map<String, String> all) {
    for (int part = 0; part < parts(all); part++) {
      CodeBlock texts = CodeBlock.of("$L.part$L()", type, part);
      add(code, method, List.of(Code.text(locale), texts));
    }
  }

  private static List<CodeBlock> severity(String lint, LintOverride override) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(Code.text(lint));
    arguments.add(CodeBlock.of("$T.$L", LintOverride.Severity.class, override.severity()));
    arguments.add(Code.text(override.reason()));
    arguments.addAll(Code.each(override.locales(), Code::text));
    return arguments;
  }

  private static void add(CodeBlock.Builder code, String method, List<CodeBlock> arguments) {
    code.add("flow.$L($L);\n", method, Code.listed(arguments));
  }

  private static CodeBlock input(Map.Entry<String, InputSpec> input) {
    InputSpec spec = input.getValue();
    return CodeBlock.of(
        "$L$L$L$L",
        Code.word("input", Code.text(input.getKey()), Code.type(spec.type())),
        spec.required() ? "" : ".optional()",
        spec.linkable() ? ".linkable()" : "",
        spec.sensitive() ? ".sensitive()" : "");
  }

  private static CodeBlock human(Human human) {
    CodeBlock chain = Code.word("human", Code.text(human.queue()));
    chain = Code.thenTold(chain, human.briefing());
    return human.onUnavailable() == Human.OnUnavailable.CALL_BACK
        ? CodeBlock.of("$L.callsBack()", chain)
        : chain;
  }
}
