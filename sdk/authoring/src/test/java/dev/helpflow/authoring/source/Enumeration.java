package dev.helpflow.authoring.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.helpflow.core.catalogue.Allowed;
import dev.helpflow.core.catalogue.LaterValue;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes enums whose constants are words of the catalogue. */
final class Enumeration {
  private Enumeration() {}

  /** The values of a property. */
  static TypeSpec.Builder of(ClassName name, List<String> words, Allowed allowed) {
    TypeSpec.Builder type = begin(name);
    for (String word : words) {
      LaterValue later = allowed.later().get(word);
      String from =
          later == null
              ? ""
              : "Since release "
                  + later.release()
                  + " of the catalogue; older apps are sent "
                  + (later.fallback() == null ? "none" : later.fallback())
                  + ".";
      add(type, word, from);
    }
    return type;
  }

  /** The names of other entries, with what they are. */
  static TypeSpec.Builder of(ClassName name, Map<String, String> descriptions) {
    TypeSpec.Builder type = begin(name);
    descriptions.forEach((word, description) -> add(type, word, description));
    return type;
  }

  private static void add(TypeSpec.Builder type, String word, String description) {
    TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder("$S", word);
    if (!description.isEmpty()) {
      constant.addJavadoc("$L\n", Documentation.of(description));
    }
    type.addEnumConstant(JavaNames.constant(word), constant.build());
  }

  private static TypeSpec.Builder begin(ClassName name) {
    return TypeSpec.enumBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addSuperinterface(ClassName.get(EntryType.BUILDER, "Word"))
        .addField(String.class, "word", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(String.class, "word")
                .addStatement("this.word = word")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("word")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return word")
                .build());
  }
}
