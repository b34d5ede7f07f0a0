package dev.helpflow.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailedWorkTest {
  private static final Logger LOG = (Logger) LoggerFactory.getLogger(FailedWorkTest.class);

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    LOG.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    LOG.detachAppender(log);
  }

  private static RuntimeException away(String message) {
    return DatabaseException.of(new SQLException(message, "57P01"));
  }

  private ILoggingEvent line() {
    assertThat(log.list).hasSize(1);
    return log.list.getFirst();
  }

  @Test
  void aDatabaseThatIsAwayIsAWarningWithoutATrace() {
    FailedWork.error(LOG, away("terminating connection"), "The page {} of {} is late.", 2, "x");

    assertThat(line().getLevel()).isEqualTo(Level.WARN);
    assertThat(line().getThrowableProxy()).isNull();
    assertThat(line().getFormattedMessage())
        .isEqualTo("The page 2 of x is late. The database is away: terminating connection");
  }

  @Test
  void itIsFoundInWhateverItIsWrappedIn() {
    FailedWork.warn(
        LOG,
        new CompletionException(new IllegalStateException("It failed.", away("starting up"))),
        "It is tried again.");

    assertThat(line().getThrowableProxy()).isNull();
    assertThat(line().getFormattedMessage())
        .isEqualTo("It is tried again. The database is away: starting up");
  }

  @Test
  void itTakesOneLineWithItsDetailsAndHints() {
    FailedWork.warn(
        LOG, away("FATAL: crash\n  Detail: another process\r\n  Hint: in a moment"), "Later.");

    assertThat(line().getFormattedMessage())
        .isEqualTo(
            "Later. The database is away: FATAL: crash Detail: another process Hint: in a moment");
  }

  @Test
  void anythingElseComesWithItsTraceAsItWasToBeLogged() {
    RuntimeException refused = DatabaseException.of(new SQLException("no such table", "42P01"));

    FailedWork.warn(LOG, refused, "The page {} is late.", 2);
    FailedWork.error(LOG, refused, "The page {} is lost.", 3);

    assertThat(log.list)
        .extracting(ILoggingEvent::getLevel)
        .containsExactly(Level.WARN, Level.ERROR);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("The page 2 is late.", "The page 3 is lost.");
    assertThat(log.list)
        .extracting(line -> ((ThrowableProxy) line.getThrowableProxy()).getThrowable())
        .containsOnly(refused);
  }
}
