package dev.helpflow.server.events;

import dev.helpflow.server.events.Subscription.Target;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
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
 * Sends messages to topics, in the structured mode of CloudEvents, with one idempotent producer for
 * all subscriptions of a server. It is made for the first message, so that a server without such a
 * subscription never loads Kafka's client.
 */
@Singleton
final class KafkaSink {
  private static final String CONTENT_TYPE = "content-type";
  private static final byte[] JSON_EVENT =
      "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.US_ASCII);

  private final KafkaSettings settings;
  private final Duration timeout;
  private final ReentrantLock making = new ReentrantLock();
  private @Nullable Producer<String, byte[]> producer;

  KafkaSink(KafkaSettings settings, EventSettings events) {
    this.settings = settings;
    this.timeout = events.timeout();
  }

  Delivery deliver(Target.Topic topic, Message message) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic.topic(), message.key(), message.body());
    Headers headers = record.headers();
    headers.add(CONTENT_TYPE, JSON_EVENT);
    Producer<String, byte[]> used = null;
    try {
      used = producer();
      // The producer itself gives up within its delivery timeout; the rest is for what it waits
      // for before.
      used.send(record).get(timeout.toMillis() * 2, TimeUnit.MILLISECONDS);
      return new Delivery.Delivered();
    } catch (ExecutionException e) {
      return failed(used, e.getCause() == null ? e : e.getCause());
    } catch (KafkaException e) {
      return failed(used, e);
    } catch (TimeoutException e) {
      return new Delivery.Away("Kafka did not answer.", null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery.Away("The server stopped before Kafka answered.", null);
    }
  }

  private Delivery failed(@Nullable Producer<String, byte[]> used, Throwable cause) {
    String why = "Kafka did not take the event: " + cause.getMessage();
    if (cause instanceof RecordTooLargeException || cause instanceof InvalidTopicException) {
      return new Delivery.NotTaken(why);
    }
    if (used != null) {
      discard(used);
    }
    return new Delivery.Away(why, null);
  }

  /**
   * The next one is made of the properties as they are then, with other credentials perhaps, and
   * begins its numbering anew: what was given up leaves a gap that brokers do not take.
   */
  private void discard(Producer<String, byte[]> failed) {
    making.lock();
    try {
      if (producer == failed) {
        producer = null;
        failed.close(Duration.ZERO);
      }
    } finally {
      making.unlock();
    }
  }

  private Producer<String, byte[]> producer() {
    making.lock();
    try {
      if (producer == null) {
        producer =
            new KafkaProducer<>(properties(), new StringSerializer(), new ByteArraySerializer());
      }
      return producer;
    } finally {
      making.unlock();
    }
  }

  /** What operators set, but for what order and safety hang on. */
  private Map<String, Object> properties() {
    int millis = Math.toIntExact(timeout.toMillis());
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(ProducerConfig.CLIENT_ID_CONFIG, "helpflow");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 3);
    properties.putAll(settings.properties());
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
    return properties;
  }

  @PreDestroy
  void close() {
    making.lock();
    try {
      if (producer != null) {
        producer.close(timeout);
        producer = null;
      }
    } finally {
      making.unlock();
    }
  }
}
