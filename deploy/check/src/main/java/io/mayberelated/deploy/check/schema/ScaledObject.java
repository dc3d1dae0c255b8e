package io.mayberelated.deploy.check.schema;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** KEDA's autoscaling of a workload, as far as it is used here; KEDA publishes no Java types. */
@Group("keda.sh")
@Version("v1alpha1")
public final class ScaledObject extends CustomResource<ScaledObject.Spec, Void> implements Namespaced {
    private static final long serialVersionUID = 1;

    public record Spec(
            Target scaleTargetRef,
            int minReplicaCount,
            int maxReplicaCount,
            Optional<Integer> pollingInterval,
            Optional<Integer> cooldownPeriod,
            List<Trigger> triggers) {}

    /** A Deployment where no kind is named. */
    public record Target(Optional<String> apiVersion, Optional<String> kind, String name) {}

    public record Trigger(String type, Map<String, String> metadata, Optional<Reference> authenticationRef) {}

    public record Reference(String name) {}
}
