package dev.helpflow.authoring.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.helpflow.authoring.builder.FlowBuilder;
import dev.helpflow.authoring.builder.FlowLanguage;
import dev.helpflow.authoring.builder.NodeBuilder;
import dev.helpflow.authoring.builder.Types;
import dev.helpflow.core.catalogue.Catalogue;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.definition.InputSpec;
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
  private static final TypeName PATTERNS =
      ParameterizedTypeName.get(Map.class, String.class, String.class);

  private final FlowDefinition flow;
  private final NodeSource nodes;

  private JavaSource(FlowDefinition flow, Catalogue catalogue) {
    this.flow = flow;
    this.nodes = new NodeSource(new ScreenSource(catalogue));
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
                    .addCode("return $L;\n", flow())
                    .build());
    for (Node node : flow.nodes().values()) {
      type.addMethod(
          MethodSpec.methodBuilder(method(node))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(NodeBuilder.class)
              .addCode("return $L;\n", nodes.node(node))
              .build());
    }
    flow.messages().forEach((locale, patterns) -> type.addMethod(messages(locale, patterns)));
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

  private static String method(String locale) {
    return "messages" + JavaNames.type(locale);
  }

  private static MethodSpec messages(String locale, Map<String, String> patterns) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(method(locale))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(PATTERNS)
            .addStatement("$T messages = new $T<>()", PATTERNS, LinkedHashMap.class);
    patterns.forEach((key, pattern) -> method.addStatement("messages.put($S, $S)", key, pattern));
    return method.addStatement("return messages").build();
  }

  private CodeBlock flow() {
    List<CodeBlock> beginning = new ArrayList<>();
    beginning.add(Code.text(flow.id().toString()));
    beginning.add(Code.message(flow.title()));
    beginning.addAll(Code.each(flow.locales(), Code::text));
    CodeBlock chain =
        Code.then(
            Code.word("flow", CodeBlock.join(beginning, ", ")), "start", Code.id(flow.start()));
    if (!flow.inputs().isEmpty()) {
      chain = Code.then(chain, "inputs", Code.each(flow.inputs().entrySet(), JavaSource::input));
    }
    if (!flow.outputs().isEmpty()) {
      chain = Code.then(chain, "outputs", Code.fields(flow.outputs()));
    }
    if (flow.human() != null) {
      chain = Code.then(chain, "human", human(flow.human()));
    }
    if (flow.care().guarded()) {
      chain = Code.then(chain, "guarded");
    }
    if (flow.care().discreet()) {
      chain = Code.then(chain, "discreet");
    }
    for (var constant : flow.constants().entrySet()) {
      chain =
          Code.then(
              chain, "constant", Code.text(constant.getKey()), Code.value(constant.getValue()));
    }
    chain = Code.thenEach(chain, "derived", flow.derived());
    if (flow.expiresAfter() != null) {
      chain = Code.then(chain, "expiresAfter", Code.duration(flow.expiresAfter()));
    }
    chain =
        Code.then(
            chain,
            "nodes",
            Code.each(flow.nodes().values(), node -> CodeBlock.of("$L()", method(node))));
    for (var rename : flow.renames().ids().entrySet()) {
      chain = Code.then(chain, "renamed", Code.id(rename.getKey()), Code.id(rename.getValue()));
    }
    for (String locale : flow.messages().keySet()) {
      chain = Code.then(chain, "messages", Code.text(locale), CodeBlock.of("$L()", method(locale)));
    }
    return chain;
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
    if (!human.context().isEmpty()) {
      chain =
          CodeBlock.of("$L.context($L)", chain, Code.listed(Code.each(human.context(), Code::cel)));
    }
    return human.onUnavailable() == Human.OnUnavailable.CALL_BACK
        ? CodeBlock.of("$L.callsBack()", chain)
        : chain;
  }
}
