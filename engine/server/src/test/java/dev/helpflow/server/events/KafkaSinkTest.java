package dev.helpflow.server.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.events.Subscription.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one topic and what properties do, without a broker. */
class KafkaSinkTest {
  private static final Message MESSAGE = new Message("1", "s", new byte[] {1});

  @TempDir Path folder;

  @Test
  void aTopicThatIsNotThereTakesNothingFromAnother() throws Exception {
    List<MockProducer<String, byte[]>> made = new CopyOnWriteArrayList<>();
    KafkaSink sink =
        new KafkaSink(
            settings(""),
            Duration.ofSeconds(10),
            _ -> {
              MockProducer<String, byte[]> producer =
                  new MockProducer<>(
                      false, null, new StringSerializer(), new ByteArraySerializer());
              made.add(producer);
              return producer;
            });
    CompletableFuture<Delivery> good = deliver(sink, "good", made, 1);
    CompletableFuture<Delivery> bad = deliver(sink, "bad", made, 2);

    made.get(1).errorNext(new UnknownTopicOrPartitionException("There is no such topic."));
    assertThat(bad.get()).isInstanceOf(Delivery.Away.class);
    assertThat(made.get(1).closed()).isTrue();

    assertThat(made.get(0).closed()).as("the producer of the other topic").isFalse();
    made.get(0).completeNext();
    assertThat(good.get()).isInstanceOf(Delivery.Delivered.class);
  }

  /** Sends a message; waits until the producer that is made for it holds it. */
  private static CompletableFuture<Delivery> deliver(
      KafkaSink sink, String topic, List<MockProducer<String, byte[]>> made, int count)
      throws InterruptedException {
    CompletableFuture<Delivery> delivery =
        CompletableFuture.supplyAsync(
            () -> sink.deliver(new Target.Topic(topic), MESSAGE), Thread::startVirtualThread);
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while ((made.size() < count || made.get(count - 1).history().isEmpty())
        && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertThat(made).as("a producer for each topic").hasSize(count);
    return delivery;
  }

  @Test
  void propertiesThatClientsHaveElsewhereKeepNoProducerFromBeingMade() throws Exception {
    KafkaSink sink =
        sink(
            """
            request.timeout.ms=30000
            linger.ms=20000
            retries=0
            max.in.flight.requests.per.connection=50
            transactional.id=ours
            """);

    Delivery delivery = sink.deliver(new Target.Topic("t"), MESSAGE);

    // Nobody listens there: it has got as far as asking for the topic.
    assertThat(((Delivery.Away) delivery).why()).contains("Topic t not present in metadata");
    sink.close();
  }

  @Test
  void whyAProducerCannotBeMadeIsSaid() throws Exception {
    KafkaSink sink = sink("security.protocol=SSL\nssl.truststore.location=/nowhere/trust.p12\n");

    Delivery delivery = sink.deliver(new Target.Topic("t"), MESSAGE);

    assertThat(((Delivery.Away) delivery).why()).contains("/nowhere/trust.p12");
  }

  private KafkaSink sink(String properties) throws Exception {
    return new KafkaSink(
        settings(properties),
        Duration.ofMillis(600),
        all -> new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer()));
  }

  private KafkaSettings settings(String properties) throws Exception {
    Path file = folder.resolve("kafka.properties");
    Files.writeString(file, "bootstrap.servers=127.0.0.1:1\n" + properties);
    return new KafkaSettings(file.toString());
  }
}
