package dev.helpflow.scripts;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/**
 * Makes contexts that can reach nothing: one engine, which shares parsed code, and a new context
 * for every run.
 */
final class Sandbox implements AutoCloseable {
  private final Engine engine;
  private final Set<GuestLanguage> languages;
  private final ScriptLimits limits;

  Sandbox(ScriptLimits limits) {
    this.limits = limits;
    this.engine =
        Engine.newBuilder()
            // A stock JDK interprets, which is fast enough here and needs no warning.
            .option("engine.WarnInterpreterOnly", "false")
            .in(InputStream.nullInputStream())
            .out(OutputStream.nullOutputStream())
            .err(OutputStream.nullOutputStream())
            .build();
    EnumSet<GuestLanguage> present = EnumSet.noneOf(GuestLanguage.class);
    Stream.of(GuestLanguage.values())
        .filter(language -> engine.getLanguages().containsKey(language.polyglotId()))
        .forEach(present::add);
    this.languages = Collections.unmodifiableSet(present);
  }

  /** The languages whose jars are on the class path. */
  Set<GuestLanguage> languages() {
    return languages;
  }

  /** Makes a context, and runs something when a guest in it has used up its statements. */
  PreparedContext open(GuestLanguage language, Runnable statementsUsedUp) {
    Context context =
        Context.newBuilder(language.polyglotId())
            .engine(engine)
            .allowAllAccess(false)
            .allowHostAccess(HostAccess.NONE)
            .allowHostClassLookup(name -> false)
            .allowHostClassLoading(false)
            .allowPolyglotAccess(PolyglotAccess.NONE)
            .allowEnvironmentAccess(EnvironmentAccess.NONE)
            .allowIO(IOAccess.NONE)
            .allowCreateProcess(false)
            .allowCreateThread(false)
            .allowNativeAccess(false)
            .allowInnerContextOptions(false)
            .allowValueSharing(false)
            .allowExperimentalOptions(true)
            .options(language.options())
            .resourceLimits(
                ResourceLimits.newBuilder()
                    .statementLimit(limits.statements(), source -> !source.isInternal())
                    .onLimit(event -> statementsUsedUp.run())
                    .build())
            .build();
    try {
      Value functions = language.prepare(context.eval(language.prelude()));
      return new PreparedContext(
          context, functions.getArrayElement(0), functions.getArrayElement(1));
    } catch (RuntimeException | Error e) {
      context.close(true);
      throw e;
    }
  }

  @Override
  public void close() {
    // Closing waits for every guest, and one that cannot be stopped must not keep its host from
    // ending.
    Thread closing =
        Thread.ofPlatform().name("helpflow-script-close").daemon().start(() -> engine.close(true));
    try {
      closing.join(ScriptLimits.STOP_GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
