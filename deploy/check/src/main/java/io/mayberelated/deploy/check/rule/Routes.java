package io.mayberelated.deploy.check.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.mayberelated.deploy.check.schema.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What comes in at the front door must lead to a port that is there. */
final class Routes implements Rule {
    @Override
    public Stream<Finding> check(Installation installation) {
        return Stream.concat(
                installation.all(HTTPRoute.class).stream().flatMap(route -> route(installation, route)),
                installation.all(Ingress.class).stream().flatMap(ingress -> ingress(installation, ingress)));
    }

    private static Stream<Finding> route(Installation installation, HTTPRoute route) {
        Stream<Finding> parents = route.getSpec().getParentRefs().stream()
                .filter(parent -> installation
                        .named(Gateway.class, parent.getName())
                        .filter(gateway -> gateway.getSpec().getListeners().stream()
                                .anyMatch(listener -> listener.getName().equals(parent.getSectionName())))
                        .isEmpty())
                .map(parent -> new Finding(
                        Installation.place(route),
                        "hangs on %s of the Gateway %s, which is not there"
                                .formatted(parent.getSectionName(), parent.getName())));
        Stream<Finding> backends = route.getSpec().getRules().stream()
                .flatMap(rule -> rule.getBackendRefs().stream())
                .filter(backend -> !leads(
                        installation, backend.getName(), port -> port.getPort().equals(backend.getPort())))
                .map(backend -> nowhere(route, backend.getName(), String.valueOf(backend.getPort())));
        return Stream.concat(parents, backends);
    }

    private static Stream<Finding> ingress(Installation installation, Ingress ingress) {
        return ingress.getSpec().getRules().stream()
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .map(path -> path.getBackend().getService())
                .filter(backend -> !leads(installation, backend.getName(), port -> is(port, backend)))
                .map(backend -> nowhere(ingress, backend.getName(), String.valueOf(backend.getPort())));
    }

    private static boolean is(ServicePort port, IngressServiceBackend backend) {
        return Optional.ofNullable(backend.getPort().getName())
                .map(name -> name.equals(port.getName()))
                .orElseGet(() -> port.getPort().equals(backend.getPort().getNumber()));
    }

    private static boolean leads(
            Installation installation, String service, java.util.function.Predicate<ServicePort> port) {
        return installation
                .named(Service.class, service)
                .map(found -> found.getSpec().getPorts())
                .orElse(List.of())
                .stream()
                .anyMatch(port);
    }

    private static Finding nowhere(HasMetadata object, String service, String port) {
        return new Finding(
                Installation.place(object), "leads to the port %s of %s, which is not there".formatted(port, service));
    }
}
