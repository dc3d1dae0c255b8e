package io.mayberelated.deploy.check.rule;

import io.fabric8.kubernetes.api.model.Namespace;
import io.mayberelated.deploy.check.schema.Finding;
import java.util.Optional;
import java.util.stream.Stream;

/** All is in the one namespace that comes with it; what names none lands wherever the caller happens to be. */
final class Namespaces implements Rule {
    @Override
    public Stream<Finding> check(Installation installation) {
        return installation.objects().stream()
                .filter(object -> !(object instanceof Namespace))
                .filter(object -> Optional.ofNullable(object.getMetadata().getNamespace())
                        .flatMap(name -> installation.named(Namespace.class, name))
                        .isEmpty())
                .map(object -> new Finding(Installation.place(object), "is in no namespace of this installation"));
    }
}
