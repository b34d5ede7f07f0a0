package dev.helpflow.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lets a connector fail in every way, for each kind of call, with the server killed at each moment,
 * and prints a table: what the customer saw, how often the bank acted, and how soon after it was
 * mended all was well. Never twice, and nobody is stranded.
 *
 * <p>One moment is part of {@code verify}; {@code -Dhelpflow.faults=all} tries them all. See {@code
 * docs/endurance.md}.
 */
class FaultMatrixIT {
  /** How long the bank goes on failing once customers have seen that it does. */
  private static final Duration FAILING = Duration.ofMillis(1500);

  private final List<FaultCell> cells = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void theBankActsOnceAndNobodyIsStranded(
      Moment moment, @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
    Assumptions.assumeTrue(
        moment == Moment.KILLED_AFTER_SEND
            || System.getProperty("helpflow.faults", "").equals("all"),
        "The other moments are tried with -Dhelpflow.faults=all.");
    for (Fault fault : Fault.values()) {
      for (CallKind kind : CallKind.values()) {
        cells.add(new FaultCell(fault, kind, moment));
      }
    }
    Path connectors = folder.resolve("connectors");
    try (FaultyBank bank = new FaultyBank();
        LeftPostgres postgres = new LeftPostgres(folder);
        ServerProcess server =
            new ServerProcess(
                folder.resolve("server.log"),
                bank.port(),
                Map.of(
                    "HELPFLOW_DATA", folder.toString(),
                    "HELPFLOW_CONNECTORS", connectors.toString()))) {
      cells.forEach(cell -> FaultFiles.writeConnector(connectors, cell, port(bank, cell)));
      server.start();
      publish(server);
      List<FaultCase> cases =
          cells.stream().map(cell -> new FaultCase(cell, cell.name(), server)).toList();
      cells.forEach(bank::fail);
      if (moment == Moment.BREAKER_OPEN) {
        together(
            cells.stream()
                .map(cell -> new FaultCase(cell, FaultFiles.pingName(cell), server))
                .toList(),
            FaultCase::fail);
      }
      meet(moment, bank, postgres, server, cases);
      Pauses.of(FAILING);
      bank.mend();
      long mended = System.nanoTime();
      together(cases, each -> each.finish(mended));
      System.out.println(FaultTable.of(moment, cases, bank));
      hold(cases, bank);
    }
  }

  private static int port(FaultyBank bank, FaultCell cell) {
    if (cell.fault() == Fault.DOWN) {
      return bank.closedPort();
    }
    return cell.moment() == Moment.KILLED_BEFORE_SEND ? bank.stuckPort() : bank.port();
  }

  private void publish(ServerProcess server) {
    App author = new App(Identity.DEVELOPMENT.of("author", "ann"));
    for (FaultCell cell : cells) {
      publish(server, author, cell.name(), FaultFiles.flow(cell));
      if (cell.moment() == Moment.BREAKER_OPEN) {
        publish(server, author, FaultFiles.pingName(cell), FaultFiles.ping(cell));
      }
    }
  }

  private static void publish(ServerProcess server, App author, String name, String flow) {
    String path = "/v1/flows/faults/" + name;
    assertThat(author.post(server.address(), path + "/versions", flow, name))
        .hasValueSatisfying(made -> assertThat(made.status()).as("%s", made).isEqualTo(201));
    String live = "{\"version\":1,\"inFlight\":\"pin\",\"reason\":\"A test.\"}";
    assertThat(author.put(server.address(), path + "/live", live))
        .hasValueSatisfying(made -> assertThat(made.status()).as("%s", made).isEqualTo(200));
  }

  /** Customers press Continue, and what is to happen to the server meanwhile happens. */
  private static void meet(
      Moment moment,
      FaultyBank bank,
      LeftPostgres postgres,
      ServerProcess server,
      List<FaultCase> cases) {
    if (moment == Moment.KILLED_AFTER_SEND || moment == Moment.KILLED_BEFORE_RECORDING) {
      cases.forEach(each -> bank.hold(each.cell()));
    }
    Thread customers = Thread.ofVirtual().start(() -> together(cases, FaultCase::press));
    switch (moment) {
      case ALIVE, BREAKER_OPEN -> {}
      case KILLED_BEFORE_SEND -> {
        awaitIntentions(postgres.url(), cases);
        server.kill();
        bank.unstick();
      }
      case KILLED_AFTER_SEND -> {
        awaitHeld(bank, cases);
        server.kill();
        cases.forEach(each -> bank.letGo(each.cell()));
      }
      case KILLED_BEFORE_RECORDING -> {
        awaitHeld(bank, cases);
        // Nothing can be stored, so that the answers come and are not recorded.
        holdingWrites(
            postgres.url(),
            () -> {
              cases.forEach(each -> bank.letGo(each.cell()));
              Pauses.of(Duration.ofMillis(400));
              server.kill();
            });
      }
    }
    if (moment != Moment.ALIVE && moment != Moment.BREAKER_OPEN) {
      server.start();
    }
    try {
      customers.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }

  private static void awaitHeld(FaultyBank bank, List<FaultCase> cases) {
    for (FaultCase each : cases) {
      if (each.cell().fault() != Fault.DOWN) {
        assertThat(bank.awaitHeld(each.cell(), 20)).as("%s reaches the bank", each.cell()).isTrue();
      }
    }
  }

  /** Until each commit's intention is stored; nothing can have been sent. */
  private static void awaitIntentions(String url, List<FaultCase> cases) {
    long commits = cases.stream().filter(each -> each.cell().kind().isCommit()).count();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < 200; i++) {
        try (ResultSet row =
            statement.executeQuery("select count(*) from entries where kind = 'intended'")) {
          row.next();
          if (row.getLong(1) == commits) {
            return;
          }
        }
        Pauses.of(Duration.ofMillis(50));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException("The intentions were not stored.");
  }

  private static void holdingWrites(String url, Runnable meanwhile) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table entries in share mode");
      meanwhile.run();
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void together(List<FaultCase> cases, Consumer<FaultCase> what) {
    List<Thread> threads =
        cases.stream().map(each -> Thread.ofVirtual().start(() -> what.accept(each))).toList();
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The test was interrupted.", e);
      }
    }
  }

  private static void hold(List<FaultCase> cases, FaultyBank bank) {
    SoftAssertions all = new SoftAssertions();
    for (FaultCase each : cases) {
      FaultCell cell = each.cell();
      all.assertThat(each.first()).as("%s: what the customer sees first", cell).isNotEmpty();
      if (cell.moment() == Moment.BREAKER_OPEN) {
        all.assertThat(each.first())
            .as("%s: nothing is sent, and they know", cell)
            .isEqualTo("failed");
      }
      all.assertThat(each.last()).as("%s: where the customer arrives", cell).isEqualTo("done");
      int acts = cell.kind().isCommit() ? 1 : 0;
      all.assertThat(bank.acts(cell)).as("%s: what the bank did", cell).isEqualTo(acts);
    }
    all.assertThat(bank.requests("elsewhere")).as("redirects that were followed").isZero();
    all.assertAll();
  }
}
