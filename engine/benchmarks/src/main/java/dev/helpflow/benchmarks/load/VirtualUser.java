package dev.helpflow.benchmarks.load;

import dev.helpflow.benchmarks.BenchmarkException;
import dev.helpflow.benchmarks.flow.Conversation;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** A customer who has one conversation after another without a pause, and checks every answer. */
final class VirtualUser {
  private final Service service;
  private final Conversation conversation;
  private final String identity;

  VirtualUser(Service service, Conversation conversation, int number) {
    this.service = service;
    this.conversation = conversation;
    this.identity = "dev:customer:load-" + number;
  }

  /**
   * Goes on while it is told to, and tells how long each step took, in nanoseconds; a start is no
   * step.
   */
  void converse(BooleanSupplier goesOn, LongConsumer stepped) {
    while (goesOn.getAsBoolean()) {
      Service.Answer shown =
          service.post(
              identity,
              "/v1/sessions",
              Map.of("flow", conversation.flow().toString(), "inputs", conversation.inputs()));
      check(shown, 201, "active", conversation.steps().getFirst().screen(), "");
      String path = "/v1/sessions/" + shown.at("/session/id") + "/steps";
      for (int i = 0; i < conversation.steps().size() && goesOn.getAsBoolean(); i++) {
        String key = shown.at("/screen/key");
        boolean last = i == conversation.steps().size() - 1;
        shown =
            service.post(
                identity,
                path,
                Map.of(
                    "key",
                    key,
                    "action",
                    "continue",
                    "answers",
                    conversation.steps().get(i).answers()));
        stepped.accept(shown.nanos());
        check(shown, 200, last ? "ended" : "active", conversation.screenAfter(i), key);
      }
    }
  }

  private static void check(
      Service.Answer answer, int status, String session, String screen, String keyBefore) {
    boolean right =
        answer.status() == status
            && answer.at("/session/status").equals(session)
            && answer.at("/screen/id").equals(screen)
            && !answer.at("/screen/key").isEmpty()
            && !answer.at("/screen/key").equals(keyBefore);
    if (!right) {
      throw new BenchmarkException(
          "Expected status "
              + status
              + ", a session that is "
              + session
              + " and screen "
              + screen
              + " with a new key, but got status "
              + answer.status()
              + " with "
              + answer.body());
    }
  }
}
