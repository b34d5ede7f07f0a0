package dev.helpflow.authoring.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.helpflow.core.catalogue.PropertyType;
import dev.helpflow.core.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;

/** Writes the builder of one entry of the catalogue. */
final class EntryWriter {
  static final AnnotationSpec GENERATED =
      AnnotationSpec.builder(Generated.class).addMember("value", "$S", "the catalogue").build();

  static final ClassName TEMPLATES = ClassName.get(EntryType.BUILDER, "Templates");
  static final ClassName MESSAGE = ClassName.get(EntryType.BUILDER, "Message");

  private static final String MORE = "more";

  private final EntryType entry;
  private final JsonNode schema;
  private final ClassName self;
  private final ClassName spec;
  private final List<String> required;

  EntryWriter(EntryType entry, JsonNode schema) {
    this.entry = entry;
    this.schema = schema;
    this.self = entry.className();
    this.spec =
        ClassName.get("dev.helpflow.core.definition", JavaNames.type(entry.kind().word()) + "Spec");
    this.required = EntryType.required(entry.properties());
  }

  TypeSpec write() {
    ClassName base =
        ClassName.get(EntryType.BUILDER, JavaNames.type(entry.kind().word()) + "Builder");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self)
            .addAnnotation(GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(base, self))
            .addJavadoc(
                "$L\n\n<p>JSON shape: {@code \"type\": \"$L\"}, version $L, since release $L of"
                    + " the catalogue.\n",
                Documentation.of(description()),
                entry.name(),
                entry.version(),
                schema.path("x-helpflow").path("release").asInt())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(spec, "spec")
                    .addStatement("super(spec)")
                    .build())
            .addMethod(begin())
            .addMethod(
                MethodSpec.methodBuilder("copy")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PROTECTED)
                    .returns(self)
                    .addParameter(spec, "changed")
                    .addStatement("return new $T(changed)", self)
                    .build());
    if (entry.newest()) {
      type.addMethod(pinned());
    }
    if (schema.path("properties").has("validates")) {
      type.addMethod(validates());
    }
    EntryType.optional(entry.properties())
        .forEach((name, property) -> type.addMethods(setters(name, property)));
    new PartWriter(entry, schema).addTo(type);
    for (int i = 0; i < required.size(); i++) {
      type.addType(stage(i));
    }
    return type.build();
  }

  String description() {
    return schema.path("title").asText()
        + ": "
        + Documentation.lower(schema.path("description").asText());
  }

  /** The class that a builder is of as long as this property and those after it are missing. */
  TypeName needing(int index) {
    return index < required.size()
        ? self.nestedClass("Needs" + JavaNames.type(required.get(index)))
        : self;
  }

  List<ParameterSpec> beginning() {
    List<ParameterSpec> parameters = new ArrayList<>();
    parameters.add(ParameterSpec.builder(String.class, "id").build());
    if (entry.kind() == EntryType.Kind.ACTION) {
      parameters.add(ParameterSpec.builder(MESSAGE, "label").build());
    }
    return parameters;
  }

  private MethodSpec begin() {
    String others = entry.kind() == EntryType.Kind.ACTION ? ", label" : "";
    String version = entry.newest() ? "null" : String.valueOf(entry.version());
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.STATIC)
        .returns(needing(0))
        .addParameters(beginning())
        .addStatement(
            "return new $T(start($S, $L, id$L))", needing(0), entry.name(), version, others)
        .build();
  }

  private MethodSpec pinned() {
    return MethodSpec.methodBuilder("pinned")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            "Writes version $L down, where publishing would write the newest.\n", entry.version())
        .returns(self)
        .addStatement("return version($L)", entry.version())
        .build();
  }

  private MethodSpec validates() {
    return MethodSpec.methodBuilder("validates")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L\n", Documentation.of(Documentation.of(schema, "/validates")))
        .returns(self)
        .addParameter(boolean.class, "validates")
        .addStatement("return setValidates(validates)")
        .build();
  }

  private List<MethodSpec> setters(String name, PropertyType type) {
    if (type instanceof PropertyType.Scalar(ValueType.MapOf(ValueType value), _)) {
      List<TypeName> types = new ArrayList<>(Argument.scalars(entry, value, "/" + name));
      types.add(Argument.SOURCE);
      return types.stream().map(each -> putter(name, each)).toList();
    }
    List<MethodSpec> setters = new ArrayList<>();
    for (Argument argument : Argument.of(entry, type, "/" + name)) {
      setters.add(
          setter(name, argument, self)
              .addStatement("return set($S, $L)", name, converted(name, argument))
              .build());
    }
    return setters;
  }

  private MethodSpec putter(String name, TypeName type) {
    return MethodSpec.methodBuilder(JavaNames.method(name))
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L\n", Documentation.of(Documentation.of(schema, "/" + name)))
        .returns(self)
        .addParameter(String.class, "key")
        .addParameter(type, "value")
        .addStatement("return put($S, key, $T.of(value))", name, TEMPLATES)
        .build();
  }

  private MethodSpec.Builder setter(String name, Argument argument, TypeName result) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(JavaNames.method(name))
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("$L\n", Documentation.of(Documentation.of(schema, "/" + name)))
            .returns(result)
            .addParameters(parameters(name, argument));
    return argument.several() ? method.varargs() : method;
  }

  private TypeSpec stage(int index) {
    String name = required.get(index);
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Needs" + JavaNames.type(name))
            .addJavadoc("It without its {@code $L}, which it must have.\n", name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addField(FieldSpec.builder(spec, "spec", Modifier.PRIVATE, Modifier.FINAL).build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(spec, "spec")
                    .addStatement("this.spec = spec")
                    .build());
    PropertyType property = EntryType.property(entry.properties(), name);
    for (Argument argument : Argument.of(entry, property, "/" + name)) {
      type.addMethod(
          setter(name, argument, needing(index + 1))
              .addStatement(
                  "return new $T(with(spec, $S, $L))",
                  needing(index + 1),
                  name,
                  converted(name, argument))
              .build());
    }
    return type.build();
  }

  /** A list that is given as several arguments has one at least. */
  static List<ParameterSpec> parameters(String name, Argument argument) {
    TypeName element = argument.element();
    return element == null
        ? List.of(ParameterSpec.builder(argument.type(), JavaNames.method(name)).build())
        : List.of(
            ParameterSpec.builder(element, first(name)).build(),
            ParameterSpec.builder(ArrayTypeName.of(element), MORE).build());
  }

  private static String first(String name) {
    return JavaNames.method(JavaNames.singular(name));
  }

  /** The property's value out of its parameters. */
  static CodeBlock converted(String name, Argument argument) {
    return argument.several()
        ? CodeBlock.of(
            "$T.$L($T.list($L, $L))",
            TEMPLATES,
            argument.conversion(),
            TEMPLATES,
            first(name),
            MORE)
        : CodeBlock.of("$T.$L($L)", TEMPLATES, argument.conversion(), JavaNames.method(name));
  }
}
