package dev.helpflow.server;

import dev.helpflow.server.database.DatabaseStartException;
import dev.helpflow.server.database.FailedWork;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.scheduling.DefaultTaskExceptionHandler;
import io.micronaut.scheduling.TaskExceptionHandler;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what scheduled tasks fail with. A database that did not open is left out: tasks begin while
 * it still opens, and the start of the server ends with the same and says so.
 */
@Singleton
@Replaces(DefaultTaskExceptionHandler.class)
final class ScheduledFailures implements TaskExceptionHandler<Object, Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledFailures.class);

  /** In one line: the start of the server fails with the same, and may show its trace. */
  @Override
  public void handleCreationFailure(BeanDefinition<Object> task, Throwable failure) {
    LOG.error(
        "Tasks of {} cannot run. {}",
        task.getBeanType().getSimpleName(),
        Application.reason(failure));
  }

  @Override
  public void handle(@Nullable Object bean, Throwable failure) {
    switch (failure) {
      case DatabaseStartException start -> {}
      default ->
          FailedWork.error(
              LOG,
              failure,
              "A task of {} failed; it is run again when it is due.",
              bean == null ? "the server" : bean.getClass().getSimpleName());
    }
  }
}
