package io.mayberelated.deploy.check.schema;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.Map;
import java.util.Optional;

/** The kinds that may be deployed, each by the types of whoever defines it: Kubernetes, Strimzi, the Gateway API, KEDA. */
final class Schemas {
    private static final Map<String, Schema> BY_KIND = Map.ofEntries(
            Map.entry("v1/Namespace", Schema.of(Namespace.class, V1Namespace::validateJsonElement)),
            Map.entry("v1/ServiceAccount", Schema.of(ServiceAccount.class, V1ServiceAccount::validateJsonElement)),
            Map.entry("v1/Service", Schema.of(Service.class, V1Service::validateJsonElement)),
            Map.entry("v1/ConfigMap", Schema.of(ConfigMap.class, V1ConfigMap::validateJsonElement)),
            Map.entry("v1/Secret", Schema.of(Secret.class, V1Secret::validateJsonElement)),
            Map.entry(
                    "v1/PersistentVolumeClaim",
                    Schema.of(PersistentVolumeClaim.class, V1PersistentVolumeClaim::validateJsonElement)),
            Map.entry("apps/v1/Deployment", Schema.of(Deployment.class, V1Deployment::validateJsonElement)),
            Map.entry("apps/v1/StatefulSet", Schema.of(StatefulSet.class, V1StatefulSet::validateJsonElement)),
            Map.entry(
                    "policy/v1/PodDisruptionBudget",
                    Schema.of(PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement)),
            Map.entry(
                    "autoscaling/v2/HorizontalPodAutoscaler",
                    Schema.of(HorizontalPodAutoscaler.class, V2HorizontalPodAutoscaler::validateJsonElement)),
            Map.entry(
                    "networking.k8s.io/v1/NetworkPolicy",
                    Schema.of(NetworkPolicy.class, V1NetworkPolicy::validateJsonElement)),
            Map.entry("networking.k8s.io/v1/Ingress", Schema.of(Ingress.class, V1Ingress::validateJsonElement)),
            Map.entry("gateway.networking.k8s.io/v1/Gateway", Schema.of(Gateway.class)),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", Schema.of(HTTPRoute.class)),
            Map.entry("monitoring.coreos.com/v1/ServiceMonitor", Schema.of(ServiceMonitor.class)),
            Map.entry("monitoring.coreos.com/v1/PrometheusRule", Schema.of(PrometheusRule.class)),
            Map.entry("keda.sh/v1alpha1/ScaledObject", Schema.of(ScaledObject.class)),
            Map.entry("keda.sh/v1alpha1/TriggerAuthentication", Schema.of(TriggerAuthentication.class)),
            Map.entry("kafka.strimzi.io/v1/Kafka", Schema.of(Kafka.class)),
            Map.entry("kafka.strimzi.io/v1/KafkaNodePool", Schema.of(KafkaNodePool.class)),
            Map.entry("kafka.strimzi.io/v1/KafkaTopic", Schema.of(KafkaTopic.class)),
            Map.entry("kafka.strimzi.io/v1/KafkaUser", Schema.of(KafkaUser.class)));

    private Schemas() {}

    /** @param kind with its group and version, for example {@code apps/v1/Deployment} */
    static Optional<Schema> of(String kind) {
        return Optional.ofNullable(BY_KIND.get(kind));
    }
}
