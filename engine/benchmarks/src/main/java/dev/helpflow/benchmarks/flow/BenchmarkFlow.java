package dev.helpflow.benchmarks.flow;

import dev.helpflow.core.calendar.Calendars;
import dev.helpflow.core.compile.CatalogueOnly;
import dev.helpflow.core.compile.Compilation;
import dev.helpflow.core.compile.CompiledFlow;
import dev.helpflow.core.compile.FlowCompiler;
import dev.helpflow.core.definition.Human;
import dev.helpflow.core.interpreter.Interpreter;
import dev.helpflow.core.interpreter.InterpreterSettings;
import dev.helpflow.core.message.Messages;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/**
 * The flow that is measured: forty nodes, of which 28 ask a question, ten decide, one asks whether
 * to go on and one ends. It lies in {@code flow.json} beside this class, and its conversation in
 * {@code conversation.json}.
 */
public final class BenchmarkFlow {
  private final CompiledFlow compiled;
  private final Interpreter interpreter;
  private final Conversation conversation;

  private BenchmarkFlow(CompiledFlow compiled, Interpreter interpreter) {
    this.compiled = compiled;
    this.interpreter = interpreter;
    this.conversation = conversationOfFile();
  }

  /** The document as it is published. */
  public static byte[] document() {
    return resource("flow.json");
  }

  /** What a customer does in it. */
  public static Conversation conversationOfFile() {
    return Conversation.read(resource("conversation.json"));
  }

  /** Reads and compiles it, and makes an interpreter that runs it. */
  public static BenchmarkFlow compile() {
    LoadedCatalogue catalogue = CatalogueLoader.fromClassPath(BenchmarkFlow.class.getClassLoader());
    Compilation compilation =
        switch (FlowReader.decode(document())) {
          case Decoded.Good good ->
              FlowCompiler.compile(good.flow(), 1, new CatalogueOnly(catalogue.catalogue()));
          case Decoded.Bad bad ->
              throw new IllegalStateException("The benchmark flow cannot be read: " + bad.issues());
        };
    CompiledFlow flow = compilation.flow();
    if (flow == null) {
      throw new IllegalStateException(
          "The benchmark flow does not compile: " + compilation.issues());
    }
    Messages builtIn = Messages.ofCatalogue(catalogue.messages());
    InterpreterSettings settings =
        new InterpreterSettings(
            Duration.ofDays(7), Human.of("general"), Map.of("phone", "tel:+442079460000"));
    return new BenchmarkFlow(flow, new Interpreter(ref -> flow, builtIn, settings, Calendars.NONE));
  }

  /** The flow, ready to run. */
  public CompiledFlow compiled() {
    return compiled;
  }

  /** An interpreter that knows this flow alone. */
  public Interpreter interpreter() {
    return interpreter;
  }

  /** What a customer does in it. */
  public Conversation conversation() {
    return conversation;
  }

  private static byte[] resource(String name) {
    try (InputStream in = BenchmarkFlow.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The resource " + name + " of the benchmarks is not on the class path.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
