package dev.helpflow.authoring.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.helpflow.core.catalogue.Allowed;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.definition.Template;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the structs and enumerations of an entry as classes within its builder. */
final class PartWriter {
  private static final ClassName PART = ClassName.get(EntryType.BUILDER, "Part");

  private final EntryType entry;
  private final JsonNode schema;

  PartWriter(EntryType entry, JsonNode schema) {
    this.entry = entry;
    this.schema = schema;
  }

  void addTo(TypeSpec.Builder owner) {
    add(owner, entry.properties(), "");
  }

  private void add(TypeSpec.Builder owner, PropertyType.Struct struct, String place) {
    struct
        .properties()
        .forEach(
            (name, property) -> {
              String at = place + "/" + name;
              switch (EntryType.element(property.type())) {
                case PropertyType.Struct inner -> {
                  owner.addMethods(factories(inner, at)).addType(part(inner, at));
                  add(owner, inner, at);
                }
                case PropertyType.Scalar(ValueType.Choice(List<String> words), Allowed allowed) ->
                    owner.addType(
                        Enumeration.of(entry.part(at), words, allowed)
                            .addModifiers(Modifier.STATIC)
                            .addJavadoc("$L\n", Documentation.of(Documentation.of(schema, at)))
                            .build());
                case PropertyType.Scalar scalar -> {}
                case PropertyType.Words words -> {}
                case PropertyType.EntryName entryName -> {}
                case PropertyType.Items items -> {}
              }
            });
  }

  private TypeSpec part(PropertyType.Struct struct, String place) {
    ClassName self = entry.part(place);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .superclass(PART)
            .addJavadoc("$L\n", Documentation.of(Documentation.ofPart(schema, place)))
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(Template.class, "template")
                    .addStatement("super(template)")
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("from")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addJavadoc("One that an expression or a constant gives as a whole.\n")
                    .returns(self)
                    .addParameter(Argument.SOURCE, "source")
                    .addStatement("return new $T($T.of(source))", self, EntryWriter.TEMPLATES)
                    .build())
            .addMethod(begin(struct, self));
    EntryType.optional(struct)
        .forEach(
            (name, property) -> {
              for (Argument argument : Argument.of(entry, property, place + "/" + name)) {
                type.addMethod(setter(self, name, argument, place));
              }
            });
    return type.build();
  }

  private MethodSpec setter(ClassName self, String name, Argument argument, String place) {
    return MethodSpec.methodBuilder(JavaNames.method(name))
        .varargs(argument.several())
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L\n", Documentation.of(Documentation.of(schema, place + "/" + name)))
        .returns(self)
        .addParameters(EntryWriter.parameters(name, argument))
        .addStatement(
            "return new $T(with(template(), $S, $L))",
            self,
            name,
            EntryWriter.converted(name, argument))
        .build();
  }

  private static MethodSpec begin(PropertyType.Struct struct, ClassName self) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("of")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(self);
    CodeBlock value = CodeBlock.of("start()");
    for (String name : EntryType.required(struct)) {
      method.addParameter(Template.class, JavaNames.method(name));
      value = CodeBlock.of("with($L, $S, $L)", value, name, JavaNames.method(name));
    }
    return method.addStatement("return new $T($L)", self, value).build();
  }

  /** A method for each way to give all that the part must have. */
  private List<MethodSpec> factories(PropertyType.Struct struct, String place) {
    List<String> required = EntryType.required(struct);
    List<List<Argument>> ways = new ArrayList<>(List.of(List.of()));
    for (String name : required) {
      boolean last = name.equals(required.getLast());
      PropertyType type = EntryType.property(struct, name);
      List<List<Argument>> more = new ArrayList<>();
      for (List<Argument> way : ways) {
        for (Argument argument : Argument.of(entry, type, place + "/" + name)) {
          if (last || !argument.several()) {
            List<Argument> longer = new ArrayList<>(way);
            longer.add(argument);
            more.add(longer);
          }
        }
      }
      ways = more;
    }
    return ways.stream().map(way -> factory(required, way, place)).toList();
  }

  private MethodSpec factory(List<String> required, List<Argument> way, String place) {
    ClassName self = entry.part(place);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(entry.partFactory(place))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("$L\n", Documentation.of(Documentation.ofPart(schema, place)))
            .returns(self)
            .varargs(!way.isEmpty() && way.getLast().several());
    if (!required.isEmpty()) {
      method.addJavadoc("\n");
    }
    List<CodeBlock> values = new ArrayList<>();
    for (int i = 0; i < required.size(); i++) {
      String name = required.get(i);
      List<ParameterSpec> parameters = EntryWriter.parameters(name, way.get(i));
      method.addParameters(parameters);
      method.addJavadoc(
          "@param $L $L\n",
          parameters.getFirst().name(),
          Documentation.of(Documentation.of(schema, place + "/" + name)));
      values.add(EntryWriter.converted(name, way.get(i)));
    }
    return method.addStatement("return $T.of($L)", self, CodeBlock.join(values, ", ")).build();
  }
}
