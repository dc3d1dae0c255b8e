package io.mayberelated.deploy.local.client;

import io.mayberelated.deploy.local.process.Service;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether a service can do its work.
 *
 * @param because why not, in the service's own words
 */
public record Readiness(boolean ready, String because) {
    private static final String PATH = "/q/health/ready";

    private record Health(List<Check> checks) {}

    private record Check(String name, String status, Optional<Map<String, String>> data) {
        boolean isDown() {
            return !status.equals("UP");
        }

        String said() {
            String values = data.orElse(Map.of()).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
            return values.isEmpty() ? name : name + ": " + values;
        }
    }

    public static Readiness of(Service service, HttpApi api) {
        try {
            Answer answer = api.get(service, PATH);
            return answer.isOk() ? new Readiness(true, "") : new Readiness(false, reason(answer));
        } catch (UncheckedIOException notYet) {
            return new Readiness(false, "starting");
        }
    }

    private static String reason(Answer answer) {
        try {
            return answer.as(Health.class).checks().stream()
                    .filter(Check::isDown)
                    .map(Check::said)
                    .collect(Collectors.joining("; "));
        } catch (Answer.UnexpectedAnswer e) {
            return "answers with " + answer.status();
        }
    }
}
