package dev.helpflow.server.events;

import dev.helpflow.server.events.Subscription.Target;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages to topics, in the structured mode of CloudEvents, with an idempotent producer for
 * each topic, so that one that is not there takes nothing from the others. It is made for the first
 * message, so that a server without such a subscription never loads Kafka's client.
 */
@Singleton
final class KafkaSink {
  private static final String CONTENT_TYPE = "content-type";

  /** The most of which an idempotent producer keeps the order. */
  private static final int MOST_IN_FLIGHT = 5;

  private static final byte[] JSON_EVENT =
      "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.US_ASCII);

  private final KafkaSettings settings;
  private final Duration timeout;
  private final ReentrantLock making = new ReentrantLock();
  private final Map<String, Producer<String, byte[]>> producers = new HashMap<>();
  private final Function<Map<String, Object>, Producer<String, byte[]>> maker;

  @Inject
  KafkaSink(KafkaSettings settings, EventSettings events) {
    this(
        settings,
        events.timeout(),
        properties ->
            new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer()));
  }

  /**
   * @param maker makes a producer of its properties
   */
  KafkaSink(
      KafkaSettings settings,
      Duration timeout,
      Function<Map<String, Object>, Producer<String, byte[]>> maker) {
    this.settings = settings;
    this.timeout = timeout;
    this.maker = maker;
  }

  Delivery deliver(Target.Topic topic, Message message) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic.topic(), message.key(), message.body());
    Headers headers = record.headers();
    headers.add(CONTENT_TYPE, JSON_EVENT);
    Producer<String, byte[]> used = null;
    try {
      used = producer(topic.topic());
      // The producer itself gives up within its delivery timeout; the rest is for what it waits
      // for before.
      used.send(record).get(timeout.toMillis() * 2, TimeUnit.MILLISECONDS);
      return new Delivery.Delivered();
    } catch (ExecutionException e) {
      return failed(topic, used, e.getCause() == null ? e : e.getCause());
    } catch (KafkaException e) {
      return failed(topic, used, e);
    } catch (TimeoutException e) {
      return new Delivery.Away("Kafka did not answer.", null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery.Away("The server stopped before Kafka answered.", null);
    }
  }

  private Delivery failed(
      Target.Topic topic, @Nullable Producer<String, byte[]> used, Throwable cause) {
    String why = "Kafka did not take the event: " + said(cause);
    if (cause instanceof RecordTooLargeException || cause instanceof InvalidTopicException) {
      return new Delivery.NotTaken(why);
    }
    if (used != null) {
      discard(topic.topic(), used);
    }
    return new Delivery.Away(why, null);
  }

  /** What failed and what it came of: why a producer cannot be made stands in its cause alone. */
  private static String said(Throwable failure) {
    StringBuilder said = new StringBuilder(String.valueOf(failure.getMessage()));
    for (Throwable each = failure.getCause(); each != null; each = each.getCause()) {
      if (each.getMessage() != null && said.indexOf(each.getMessage()) < 0) {
        said.append(": ").append(each.getMessage());
      }
    }
    return said.toString();
  }

  /**
   * The next one is made of the properties as they are then, with other credentials perhaps, and
   * begins its numbering anew: what was given up leaves a gap that brokers do not take.
   */
  private void discard(String topic, Producer<String, byte[]> failed) {
    making.lock();
    try {
      if (producers.remove(topic, failed)) {
        failed.close(Duration.ZERO);
      }
    } finally {
      making.unlock();
    }
  }

  private Producer<String, byte[]> producer(String topic) {
    making.lock();
    try {
      return producers.computeIfAbsent(topic, _ -> maker.apply(properties()));
    } finally {
      making.unlock();
    }
  }

  /**
   * What operators set, but for what order and safety hang on, and for what a client that is to
   * give up within the timeout, or to number what it sends, cannot be made with.
   */
  private Map<String, Object> properties() {
    int millis = Math.toIntExact(timeout.toMillis());
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(ProducerConfig.CLIENT_ID_CONFIG, "helpflow");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 3);
    properties.putAll(settings.properties());
    // Together they are at most the delivery timeout.
    atMost(properties, ProducerConfig.LINGER_MS_CONFIG, millis / 3);
    atMost(properties, ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 3);
    atMost(properties, ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, MOST_IN_FLIGHT);
    properties.remove(ProducerConfig.RETRIES_CONFIG);
    properties.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
    return properties;
  }

  private static void atMost(Map<String, Object> properties, String name, long most) {
    properties.computeIfPresent(
        name,
        (_, set) -> {
          try {
            return Math.min(Long.parseLong(set.toString().strip()), most) + "";
          } catch (NumberFormatException e) {
            // The client says what is wrong with it.
            return set;
          }
        });
  }

  @PreDestroy
  void close() {
    making.lock();
    try {
      producers.values().forEach(producer -> producer.close(timeout));
      producers.clear();
    } finally {
      making.unlock();
    }
  }
}
