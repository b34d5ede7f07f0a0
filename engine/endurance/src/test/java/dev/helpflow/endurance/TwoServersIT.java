package dev.helpflow.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.helpflow.endurance.App.Answer;
import dev.helpflow.endurance.BankBooks.Request;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What one of two servers has to see of the other, and how soon. */
@TestInstance(Lifecycle.PER_CLASS)
class TwoServersIT {
  /** The lease that these servers have, and time to find the work and do it on a busy machine. */
  private static final Duration LEASE_AND_A_STEP = Duration.ofSeconds(2).plusSeconds(3);

  private final App app = new App(TwoServers.IDENTITY.of("customer", "ada"));
  private final Load load = new Load(TwoServers.IDENTITY, 1);
  private final TwoServers servers;
  private final Following following;

  TwoServersIT(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
    servers = new TwoServers(folder, load.bankPort(), Map.of()).start();
    following = new Following(TwoServers.IDENTITY, servers);
  }

  @BeforeAll
  void publish() {
    load.bank().calm();
    load.publish(servers.one().address(), 1);
    following.publish();
  }

  @AfterAll
  void stop() {
    servers.close();
    load.close();
  }

  /** The middle one of several counts, so that one pause of a busy machine fails no build. */
  @Test
  void aGoLiveOrRollBackOnOneServerReachesTheOtherWithinASecond() {
    List<Duration> taken = new ArrayList<>();
    for (int version : List.of(1, 2, 1, 2, 1, 2, 1)) {
      taken.add(following.goLive(version));
    }
    Collections.sort(taken);
    assertThat(taken.get(taken.size() / 2)).as("%s", taken).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void theOtherServerSendsAKilledOnesCommitAgainWithinTheLease() {
    ServerProcess killed = servers.one();
    Answer choose = shown(killed.address(), begin(killed.address()), "choose");
    Answer confirm =
        shown(
            killed.address(),
            step(killed.address(), choose, "{\"way\":\"straight\",\"note\":\"n\"}").orElseThrow(),
            "confirm");
    load.bank().onNextCommit(killed::kill);

    assertThat(step(killed.address(), confirm, "{\"code\":\"c\"}"))
        .as("the server was killed before it answered")
        .isEmpty();
    long since = System.nanoTime();
    URI other = servers.other().address();
    Answer paid =
        await()
            .pollInterval(Duration.ofMillis(50))
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> app.get(other, "/v1/sessions/" + choose.session()).orElseThrow(),
                answer -> answer.screenId().equals("paid"));
    Duration taken = Duration.ofNanos(System.nanoTime() - since);
    killed.start();

    List<Request> sent =
        load.bank().books().requests().stream()
            .filter(request -> request.session().equals(choose.session()))
            .toList();
    assertThat(paid.screenId()).isEqualTo("paid");
    assertThat(taken).isLessThan(LEASE_AND_A_STEP);
    assertThat(sent).as("the same key and the same bytes").hasSize(2);
    assertThat(sent.getFirst()).isEqualTo(sent.getLast());
  }

  private Answer begin(URI server) {
    String body =
        "{\"flow\":\"tests/endurance\",\"inputs\":{\"id\":\"" + UUID.randomUUID() + "\"}}";
    return app.post(server, "/v1/sessions", body, UUID.randomUUID().toString()).orElseThrow();
  }

  /** On a busy machine a call takes longer than the answer to a step waits for it. */
  private Answer shown(URI server, Answer answer, String screen) {
    return await()
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> app.get(server, "/v1/sessions/" + answer.session()).orElseThrow(),
            read -> read.screenId().equals(screen) && read.isActive());
  }

  private Optional<Answer> step(URI server, Answer shown, String answers) {
    String body =
        "{\"key\":\"" + shown.key() + "\",\"action\":\"continue\",\"answers\":" + answers + "}";
    String path = "/v1/sessions/" + shown.session() + "/steps";
    return app.post(server, path, body, UUID.randomUUID().toString());
  }
}
