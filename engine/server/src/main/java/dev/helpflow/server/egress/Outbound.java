package dev.helpflow.server.egress;

import dev.helpflow.server.egress.OutboundResult.Answered;
import dev.helpflow.server.egress.OutboundResult.Broken;
import dev.helpflow.server.egress.OutboundResult.Failure;
import dev.helpflow.server.egress.OutboundResult.NotSent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests out of the server, once each: redirects are not followed, nothing is sent a second
 * time, answers are not unpacked, cookies and proxies are not used. The calling thread waits, and
 * may be interrupted. Safe for use by many threads.
 */
@Singleton
public final class Outbound implements AutoCloseable {
  private static final Timeout CONNECT = Timeout.ofSeconds(2);

  /** How many connections are open at once, to one host and to all. */
  private static final int PER_HOST = 256;

  private static final int OF_ALL = 4_096;

  private final EgressRules rules;
  private final CloseableHttpClient http;
  private final ScheduledExecutorService alarms =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("outbound-deadlines").unstarted(task));

  @Inject
  Outbound(EgressRules rules) {
    this(rules, new VettedAddresses(rules), null);
  }

  Outbound(EgressRules rules, DnsResolver resolver, @Nullable SSLContext tls) {
    this.rules = rules;
    this.http = client(resolver, tls);
  }

  /** One that shows a certificate of its own and trusts others; whoever asks for it closes it. */
  public Outbound with(SSLContext tls) {
    return new Outbound(rules, new VettedAddresses(rules), tls);
  }

  @Override
  @PreDestroy
  public void close() {
    alarms.shutdownNow();
    http.close(CloseMode.IMMEDIATE);
  }

  /** Sends a request and waits for the whole answer. */
  public OutboundResult send(OutboundRequest request) {
    Optional<String> refusal =
        (request.fromFile() ? EgressRules.formRefusal(request.uri()) : rules.refusal(request.uri()))
            .or(() -> HeaderForm.refusal(request.headers()));
    if (refusal.isPresent()) {
      return new NotSent(Failure.REFUSED, refusal.get());
    }
    HttpUriRequestBase sending = sending(request);
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> alarm =
        alarms.schedule(
            () -> {
              late.set(true);
              sending.cancel();
            },
            request.timeout().toMillis(),
            TimeUnit.MILLISECONDS);
    HttpClientContext context = HttpClientContext.create();
    try {
      return http.execute(sending, context, answer -> read(answer, sending, request.maxResponse()));
    } catch (TooLargeException e) {
      return new Broken(
          Failure.TOO_LARGE,
          host(request) + " answered with more than " + request.maxResponse() + " bytes.");
    } catch (IOException | RuntimeException e) {
      if (e instanceof RuntimeException fault && !sending.isCancelled()) {
        throw fault;
      }
      Failure failure =
          late.get()
                  || e instanceof SocketTimeoutException
                  || e instanceof ConnectionRequestTimeoutException
              ? Failure.TIMEOUT
              : Failure.UNREACHABLE;
      // It is told its endpoint when a connection has been made and before anything is sent.
      return failed(request, failure, e, context.getEndpointDetails() != null);
    } finally {
      alarm.cancel(false);
    }
  }

  private static HttpUriRequestBase sending(OutboundRequest request) {
    HttpUriRequestBase sending = new HttpUriRequestBase(request.method(), request.uri());
    request.headers().forEach(sending::setHeader);
    if (request.body().length > 0) {
      // Without a type of its own: it is in the headers.
      sending.setEntity(new ByteArrayEntity(request.body(), null));
    }
    Timeout whole = Timeout.of(request.timeout());
    sending.setConfig(
        RequestConfig.custom()
            .setConnectionRequestTimeout(whole)
            .setResponseTimeout(whole)
            .setProtocolUpgradeEnabled(false)
            .build());
    return sending;
  }

  private static Answered read(ClassicHttpResponse answer, HttpUriRequestBase sending, int max)
      throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : answer.getHeaders()) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    HttpEntity entity = answer.getEntity();
    byte[] body = new byte[0];
    if (entity != null) {
      body = entity.getContent().readNBytes(max + 1);
      if (body.length > max) {
        // Else all the rest would be read, so that the connection could be used again.
        sending.cancel();
        throw new TooLargeException();
      }
    }
    return new Answered(answer.getCode(), headers, body);
  }

  private static OutboundResult failed(
      OutboundRequest request, Failure failure, Exception e, boolean connected) {
    if (e instanceof VettedAddresses.RefusedException refused) {
      return new NotSent(Failure.REFUSED, String.valueOf(refused.getMessage()));
    }
    String why =
        failure == Failure.TIMEOUT
            ? host(request) + " did not answer within " + request.timeout() + "."
            : host(request)
                + " could not be reached or read ("
                + e.getClass().getSimpleName()
                + ").";
    return connected ? new Broken(failure, why) : new NotSent(failure, why);
  }

  private static String host(OutboundRequest request) {
    return "The host " + request.uri().getHost();
  }

  private static CloseableHttpClient client(DnsResolver resolver, @Nullable SSLContext tls) {
    PoolingHttpClientConnectionManagerBuilder connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(resolver)
            .setMaxConnPerRoute(PER_HOST)
            .setMaxConnTotal(OF_ALL)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(CONNECT)
                    // What the other side has closed meanwhile must not be taken for a failure.
                    .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                    .setTimeToLive(TimeValue.ofMinutes(5))
                    .build());
    if (tls != null) {
      connections.setTlsSocketStrategy(new DefaultClientTlsStrategy(tls));
    }
    return HttpClientBuilder.create()
        .setConnectionManager(connections.build())
        .setUserAgent("Helpflow")
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableContentCompression()
        .disableAuthCaching()
        .disableConnectionState()
        .evictExpiredConnections()
        .build();
  }

  private static final class TooLargeException extends IOException {}
}
