package io.mayberelated.recommend.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);

    @Test
    void theVectorThatTheSpecificationPublishesIsMet() {
        String signature = Signature.of(List.of(SECRET), "msg_p5jXN8AQM9LWM0D4loKWxJek", AT, "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void twoValidSecretsGiveTwoSignatures() {
        String second = Signature.newSecret(new Random(7));

        String both = Signature.of(List.of(second, SECRET), "id", AT, "{}");

        assertThat(both.split(" "))
                .containsExactly(
                        Signature.of(List.of(second), "id", AT, "{}"), Signature.of(List.of(SECRET), "id", AT, "{}"));
    }

    @Test
    void aNewSecretHas256Bits() {
        String secret = Signature.newSecret(new Random(7));

        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }
}
