package dev.helpflow.server;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.database.DatabaseStartException;
import dev.helpflow.server.database.StartingPostgres;
import dev.helpflow.server.loading.FlowLoader;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The server's entry point: starts the HTTP shell and answers until the process is told to stop.
 */
public final class Application {
  private static final int GRACE_SECONDS = 10;

  private Application() {}

  public static void main(String[] arguments) {
    ApplicationContext context =
        ApplicationContext.builder(Application.class)
            .args(arguments)
            .banner(false)
            .deduceEnvironment(false)
            .build();
    // Also after a start that failed: the database may run already.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context), "stop"));
    try {
      start(context);
    } catch (RuntimeException e) {
      // In words and without a stack trace, which helps nobody who has a setting to correct.
      System.err.println(
          "Helpflow cannot start. " + TypedSettings.ofEnvironment().inWordsOf(reason(e)));
      if (Boolean.getBoolean("helpflow.trace")) {
        e.printStackTrace();
      }
      StartingPostgres.stopAll();
      System.exit(1);
    }
  }

  /**
   * Starts all of a server. The database opens beside everything that does without it; nobody is
   * answered before it is open and the flows are published. A server that cannot start leaves
   * nothing running.
   */
  static EmbeddedServer start(ApplicationContext context) {
    boolean started = false;
    try {
      context.start();
      EmbeddedServer server = context.getBean(EmbeddedServer.class);
      context.findBean(FlowLoader.class).ifPresent(FlowLoader::load);
      context.getBean(Database.class).awaitOpen();
      server.start();
      started = true;
      return server;
    } finally {
      if (!started) {
        context.close();
      }
    }
  }

  /**
   * What is said to whoever starts the server: the message that was meant for them, or else the
   * innermost.
   */
  static String reason(Throwable thrown) {
    @Nullable Throwable at = thrown;
    String message = String.valueOf(thrown);
    while (at != null) {
      message = at.getMessage() == null ? at.toString() : at.getMessage();
      if (at instanceof DatabaseStartException || at.getClass() == ConfigurationException.class) {
        return message;
      }
      at = at.getCause();
    }
    return message;
  }

  /**
   * Lets requests that are being answered come to their end, then closes everything, the database
   * last.
   */
  private static void stop(ApplicationContext context) {
    if (context.isRunning()) {
      context
          .findBean(GracefulShutdownManager.class)
          .ifPresent(
              requests ->
                  requests
                      .shutdownGracefully()
                      .toCompletableFuture()
                      .completeOnTimeout(null, GRACE_SECONDS, TimeUnit.SECONDS)
                      .join());
    }
    context.close();
  }
}
