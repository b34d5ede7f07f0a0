package dev.helpflow.authoring.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java that was compiled in memory, against the class path of the tests. */
final class Compiled {
  private final ClassLoader classes;
  private final List<String> errors;

  private Compiled(ClassLoader classes, List<String> errors) {
    this.classes = classes;
    this.errors = errors;
  }

  /** Compiles sources by the full name of their class. */
  static Compiled of(Map<String, String> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<SourceText> texts = new ArrayList<>();
    sources.forEach((name, text) -> texts.add(new SourceText(name, text)));
    InMemory files = new InMemory(javac.getStandardFileManager(found, Locale.ROOT, null));
    javac
        .getTask(
            null,
            files,
            found,
            List.of("-proc:none", "-Xlint:all", "-Xlint:-processing"),
            null,
            texts)
        .call();
    List<String> errors =
        found.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(each -> each.getMessage(Locale.ROOT))
            .toList();
    return new Compiled(files, errors);
  }

  private Compiled(InMemory files, List<String> errors) {
    this(files.loader(), errors);
  }

  /** What the compiler refused. */
  List<String> errors() {
    return errors;
  }

  /** What a static method of a class answers. */
  Object call(String className, String method) throws ReflectiveOperationException {
    return classes.loadClass(className).getMethod(method).invoke(null);
  }

  private static final class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(String name, String text) {
      super(URI.create("memory:/" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class ClassFile extends SimpleJavaFileObject {
    private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();

    ClassFile(String name) {
      super(URI.create("memory:/" + name.replace('.', '/') + ".class"), Kind.CLASS);
    }

    @Override
    public java.io.OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ClassFile> written = new HashMap<>();

    InMemory(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      return written.computeIfAbsent(className, ClassFile::new);
    }

    ClassLoader loader() {
      return new ClassLoader(Compiled.class.getClassLoader()) {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
          ClassFile file = written.get(name);
          if (file == null) {
            throw new ClassNotFoundException(name);
          }
          byte[] bytes = file.bytes.toByteArray();
          return defineClass(name, bytes, 0, bytes.length);
        }
      };
    }
  }
}
