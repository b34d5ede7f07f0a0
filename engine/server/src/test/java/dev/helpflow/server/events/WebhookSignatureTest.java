package dev.helpflow.server.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpflow.server.secrets.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  // The vector that the libraries of Standard Webhooks are tested with.
  private static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final long TIMESTAMP = 1614265330;
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  void signsThePublishedMessageAsPublished() {
    assertThat(WebhookSignature.of(List.of(SECRET), ID, TIMESTAMP, BODY)).isEqualTo(SIGNATURE);
  }

  @Test
  void signsWithEachSecretSoThatAReceiverMayKnowEither() {
    Secret other = new Secret("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");

    String signed = WebhookSignature.of(List.of(other, SECRET), ID, TIMESTAMP, BODY);

    assertThat(signed.split(" ")).hasSize(2).contains(SIGNATURE).doesNotHaveDuplicates();
  }

  @Test
  void saysNothingOfASecretThatIsNone() {
    assertThatThrownBy(
            () -> WebhookSignature.of(List.of(new Secret("whsec_not&base64")), ID, TIMESTAMP, BODY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("whsec_")
        .hasMessageNotContaining("not&base64")
        .hasNoCause();
  }
}
