package io.mayberelated.deploy.check.rule;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.mayberelated.deploy.check.schema.Finding;
import io.mayberelated.deploy.check.schema.TriggerAuthentication;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a pod names must be there when it starts: ConfigMaps, Secrets, accounts, claims, volumes. */
final class References implements Rule {
    /** Names, parted by commas, of the Secrets that whoever installs makes. */
    private static final String EXPECTS_SECRET = "mayberelated.io/expects-secret";

    @Override
    public Stream<Finding> check(Installation installation) {
        Set<String> secrets = secrets(installation);
        return Stream.of(
                        installation.workloads().stream()
                                .flatMap(workload -> workload(installation, workload)
                                        .map(rule -> new Finding(workload.place(), rule))),
                        installation.workloads().stream()
                                .flatMap(workload -> secretsOf(workload)
                                        .filter(secret -> !secrets.contains(secret))
                                        .map(secret -> new Finding(
                                                workload.place(),
                                                "needs the Secret %s, which nobody makes".formatted(secret)))),
                        installation.all(TriggerAuthentication.class).stream()
                                .flatMap(trigger -> trigger.getSpec().secretTargetRef().stream()
                                        .filter(target -> !secrets.contains(target.name()))
                                        .map(target -> new Finding(
                                                Installation.place(trigger),
                                                "needs the Secret %s, which nobody makes".formatted(target.name())))),
                        installation.all(StatefulSet.class).stream()
                                .filter(set -> installation
                                        .named(Service.class, set.getSpec().getServiceName())
                                        .isEmpty())
                                .map(set -> new Finding(
                                        Installation.place(set),
                                        "its pods are named by the Service %s, which is not there"
                                                .formatted(set.getSpec().getServiceName()))))
                .flatMap(findings -> findings);
    }

    private static Set<String> secrets(Installation installation) {
        Set<String> names = new HashSet<>();
        installation
                .all(Secret.class)
                .forEach(secret -> names.add(secret.getMetadata().getName()));
        installation
                .all(KafkaUser.class)
                .forEach(user -> names.add(user.getMetadata().getName()));
        installation
                .all(Kafka.class)
                .forEach(kafka -> names.add(kafka.getMetadata().getName() + "-cluster-ca-cert"));
        installation.objects().stream()
                .flatMap(object -> Stream.ofNullable(object.getMetadata().getAnnotations()))
                .flatMap(annotations -> Stream.ofNullable(annotations.get(EXPECTS_SECRET)))
                .flatMap(value -> Arrays.stream(value.split(",")))
                .forEach(name -> names.add(name.strip()));
        return names;
    }

    private static Stream<String> secretsOf(Workload workload) {
        return Stream.concat(
                workload.containers().stream()
                        .flatMap(container -> container.getEnv().stream())
                        .flatMap(variable -> Stream.ofNullable(variable.getValueFrom()))
                        .flatMap(from -> Stream.ofNullable(from.getSecretKeyRef()))
                        .map(reference -> reference.getName()),
                workload.pod().getVolumes().stream()
                        .flatMap(volume -> Stream.ofNullable(volume.getSecret()))
                        .map(secret -> secret.getSecretName()));
    }

    private static Stream<String> workload(Installation installation, Workload workload) {
        Stream<String> account = Stream.ofNullable(workload.pod().getServiceAccountName())
                .filter(name -> installation.named(ServiceAccount.class, name).isEmpty())
                .map("runs as the ServiceAccount %s, which is not there"::formatted);
        Stream<String> claims = workload.pod().getVolumes().stream()
                .flatMap(volume -> Stream.ofNullable(volume.getPersistentVolumeClaim()))
                .map(claim -> claim.getClaimName())
                .filter(name ->
                        installation.named(PersistentVolumeClaim.class, name).isEmpty())
                .map("needs the PersistentVolumeClaim %s, which is not there"::formatted);
        Stream<String> containers = workload.containers().stream()
                .flatMap(container -> Stream.concat(configMaps(installation, container), mounts(workload, container)));
        return Stream.of(account, claims, containers).flatMap(rules -> rules);
    }

    private static Stream<String> configMaps(Installation installation, Container container) {
        Stream<String> whole = container.getEnvFrom().stream()
                .map(EnvFromSource::getConfigMapRef)
                .flatMap(Stream::ofNullable)
                .filter(reference ->
                        installation.named(ConfigMap.class, reference.getName()).isEmpty())
                .map(reference -> "reads the ConfigMap %s, which is not there".formatted(reference.getName()));
        Stream<String> keys = container.getEnv().stream()
                .map(EnvVar::getValueFrom)
                .flatMap(Stream::ofNullable)
                .map(EnvVarSource::getConfigMapKeyRef)
                .flatMap(Stream::ofNullable)
                .filter(reference -> installation
                        .named(ConfigMap.class, reference.getName())
                        .filter(map -> map.getData().containsKey(reference.getKey()))
                        .isEmpty())
                .map(reference -> "reads %s of the ConfigMap %s, which is not there"
                        .formatted(reference.getKey(), reference.getName()));
        return Stream.concat(whole, keys);
    }

    private static Stream<String> mounts(Workload workload, Container container) {
        Set<String> volumes = Stream.concat(
                        workload.pod().getVolumes().stream().map(Volume::getName), workload.claims().stream())
                .collect(Collectors.toSet());
        return container.getVolumeMounts().stream()
                .map(VolumeMount::getName)
                .filter(name -> !volumes.contains(name))
                .map("mounts the volume %s, which it does not have"::formatted);
    }
}
