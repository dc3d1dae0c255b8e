package io.mayberelated.deploy.check.schema;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;

/** How KEDA proves who it is, as far as it is used here. */
@Group("keda.sh")
@Version("v1alpha1")
public final class TriggerAuthentication extends CustomResource<TriggerAuthentication.Spec, Void>
        implements Namespaced {
    private static final long serialVersionUID = 1;

    public record Spec(List<FromSecret> secretTargetRef) {}

    public record FromSecret(String parameter, String name, String key) {}
}
