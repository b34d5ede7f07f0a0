package dev.helpflow.authoring.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.builder.FlowBuilder;
import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The public API for flows in Java is what {@code api.txt} says: a change that would break those
 * who use it is seen there, and is made on purpose.
 */
class ApiTest {
  private static final Path GOLDEN = Path.of("api.txt");
  private static final List<String> PACKAGES = List.of("builder", "document", "source");

  private static final String COMMAND =
      "./mvnw -pl sdk/authoring -am test -Dtest=ApiTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dapi=write";

  @Test
  void isAsWrittenDown() throws IOException, URISyntaxException, ReflectiveOperationException {
    String api = String.join("\n", lines()) + "\n";
    if ("write".equals(System.getProperty("api"))) {
      Files.writeString(GOLDEN, api);
    }

    assertThat(Files.readString(GOLDEN))
        .as(
            "The public API in sdk/authoring/%s. A line that goes or changes breaks those who use"
                + " it, and needs its line in CHANGELOG.md; write the file with: %s",
            GOLDEN, COMMAND)
        .isEqualTo(api);
  }

  private static List<String> lines()
      throws IOException, URISyntaxException, ReflectiveOperationException {
    List<String> lines = new ArrayList<>();
    Path root =
        Path.of(FlowBuilder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    for (String each : PACKAGES) {
      try (Stream<Path> files = Files.walk(root.resolve("dev/helpflow/authoring").resolve(each))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
          String name = root.relativize(file).toString().replace('\\', '.').replace('/', '.');
          add(Class.forName(name.substring(0, name.length() - ".class".length())), lines);
        }
      }
    }
    return lines;
  }

  private static void add(Class<?> type, List<String> lines) {
    if (!isOpen(type)) {
      return;
    }
    lines.add(type.toGenericString() + supertypes(type));
    Stream.of(type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
        .flatMap(Arrays::stream)
        .filter(ApiTest::isShown)
        .map(member -> "  " + shortened(signature(member), type))
        .sorted()
        .forEach(lines::add);
  }

  private static String supertypes(Class<?> type) {
    List<String> names = new ArrayList<>();
    if (type.getGenericSuperclass() != null && type.getSuperclass() != Object.class) {
      names.add(type.getGenericSuperclass().getTypeName());
    }
    Arrays.stream(type.getGenericInterfaces()).forEach(each -> names.add(each.getTypeName()));
    return names.isEmpty() ? "" : " : " + String.join(", ", names);
  }

  private static boolean isOpen(Class<?> type) {
    Class<?> enclosing = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (enclosing == null || isOpen(enclosing));
  }

  private static boolean isShown(AccessibleObject object) {
    Member member = (Member) object;
    return !member.isSynthetic()
        && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
  }

  private static String signature(AccessibleObject member) {
    return member instanceof Executable executable
        ? executable.toGenericString()
        : ((Field) member).toGenericString();
  }

  private static String shortened(String member, Class<?> type) {
    return member.replace(type.getName() + ".", "").replace("java.lang.", "");
  }
}
