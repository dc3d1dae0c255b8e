package io.mayberelated.deploy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each a mistake that is easily made, in an overlay that is right otherwise. */
class BrokenManifestsIT {
    private final Check check = new Check(Overlays.PROJECT);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a field that does not exist       | production         | ` replicas: 2`                      | ` replica: 2`                         | Deployment recommend: Unrecognized field "replica"
        a field of a resource's own kind  | production         | `  partitions: 12`                  | `  partition: 12`                     | Unrecognized field "partition"
        a field of the route              | production         | `backendRefs:`                      | `backends:`                           | HTTPRoute front-door: Unrecognized field "backends"
        a field of the scaler             | production         | `pollingInterval:`                  | `pollInterval:`                       | ScaledObject ingest: Unrecognized field "pollInterval"
        a kind that nobody knows          | production         | `kind: PodDisruptionBudget`         | `kind: PodDisruptionBudgets`          | there is no schema for policy/v1/PodDisruptionBudgets
        an old version of a kind          | production         | `kafka.strimzi.io/v1\\n`            | `kafka.strimzi.io/v1beta2\\n`         | there is no schema for kafka.strimzi.io/v1beta2
        a required field is missing       | local              | `    port: 8081\\n`                 | ``                                    | Service ingest: The required field `port` is not found
        words where a number belongs      | production         | `minReplicas: 2`                    | `minReplicas: two`                    | HorizontalPodAutoscaler search: Cannot deserialize value of type `java.lang.Integer`
        a service that selects nothing    | local              | `  selector:\\n    app.kubernetes.io/name: ingest`  | `  selector:\\n    app.kubernetes.io/name: ingester` | Service ingest: selects no pod: {app.kubernetes.io/name=ingester}
        a policy for nobody               | local              | `podSelector:\\n    matchLabels:\\n      app.kubernetes.io/name: search` | `podSelector:\\n    matchLabels:\\n      app.kubernetes.io/name: searcher` | NetworkPolicy search: selects no pod
        an object outside the namespace   | production         | `name: to-kafka\\n  namespace: maybe-related` | `name: to-kafka`                | NetworkPolicy to-kafka: is in no namespace
        a version in a selector           | local              | `  selector:\\n    matchLabels:\\n      app.kubernetes.io/name: ingest\\n  strategy`  | `  selector:\\n    matchLabels:\\n      app.kubernetes.io/name: ingest\\n      app.kubernetes.io/version: 1\\n  strategy` | Deployment ingest: a version in the selector
        a port that no container has      | local              | `targetPort: http`                  | `targetPort: web`                     | asks Deployment ingest for the port web
        a probe that asks elsewhere       | local              | `path: /q/health/live\\n            port: http` | `path: /q/health/live\\n            port: management` | a probe asks for the port management
        a policy for a port that is not   | local              | `    ports:\\n    - port: http`     | `    ports:\\n    - port: web`        | allows the port web, which no pod has
        a ConfigMap that is not there     | local              | `configMapRef:\\n            name: ingest` | `configMapRef:\\n            name: ingress` | Deployment ingest: reads the ConfigMap ingress-
        a Secret that nobody makes        | production         | `name: recommend-database\\n`       | `name: recommended-database\\n`       | needs the Secret recommended-database, which nobody makes
        a volume that is not there        | local              | `claimName: recommend-data`         | `claimName: recommended-data`         | needs the PersistentVolumeClaim recommended-data
        a mount without its volume        | local              | `mountPath: /data\\n          name: data\\n        - mountPath: /tmp` | `mountPath: /data\\n          name: date\\n        - mountPath: /tmp` | mounts the volume date, which it does not have
        root is allowed                   | local              | `runAsNonRoot: true`                | `runAsNonRoot: false`                 | may run as root
        a file system that can be written | local              | `readOnlyRootFilesystem: true`      | `readOnlyRootFilesystem: false`       | may write to its root file system
        privileges can be gained          | local              | `allowPrivilegeEscalation: false`   | `allowPrivilegeEscalation: true`      | may gain privileges
        capabilities are kept             | local              | `            - ALL`                 | `            - NET_RAW`               | keeps capabilities
        more is asked for than allowed    | local              | `requests:\\n            cpu: 500m\\n            memory: 2Gi` | `requests:\\n            cpu: 500m\\n            memory: 3Gi` | asks for more memory than it is allowed
        a heap that does not fit          | local              | `JDK_JAVA_OPTIONS: -Xmx1g`          | `JDK_JAVA_OPTIONS: -Xmx2g`            | a heap of -Xmx2g does not fit
        no time to end                    | local              | `terminationGracePeriodSeconds: 45` | `terminationGracePeriodSeconds: 10`   | is given 10 s to end and needs
        a gap at each upgrade             | production         | `maxUnavailable: 0`                 | `maxUnavailable: 1`                   | takes pods away before their successors are ready
        no probe of readiness             | local              | `readinessProbe:\\n          httpGet:\\n            path: /q/health/ready\\n            port: http\\n          periodSeconds: 5\\n          timeoutSeconds: 3` | `stdin: false` | has no readiness probe
        a topic that forgets              | production         | `cleanup.policy: compact`           | `cleanup.policy: delete`              | KafkaTopic comments.v1: has {cleanup.policy=delete
        a topic of another name           | production         | `name: links.v1\\n  namespace`      | `name: links.v2\\n  namespace`        | KafkaTopic links.v1: is not there
        one topic with fewer partitions   | production         | `partitions: 12`                    | `partitions: 6`                       | is told KAFKA_TOPICS_PARTITIONS=12, and the topics have [12, 6]
        rights to a topic that is not     | production         | `name: works.v1\\n        patternType`  | `name: work.v1\\n        patternType` | may use work.v1, which is no topic of the contract
        the log is elsewhere              | production         | `BOOTSTRAP_SERVERS: kafka-kafka-bootstrap:9093` | `BOOTSTRAP_SERVERS: kafka:9093` | looks for the log at kafka:9093, where it is not
        a setting that is misspelled      | local              | `INGEST_DATA_FOLDER`                | `INGEST_DATA_DIR`                     | is told INGEST_DATA_DIR, which is no setting that it knows
        an image that nobody makes        | local              | `maybe-related/search-service:`     | `maybe-related/searching-service:`    | runs the image maybe-related/searching-service
        more pods than partitions         | production         | `maxReplicaCount: 6`                | `maxReplicaCount: 24`                 | at most 24 pods share 12 partitions
        two who scale the same            | production         | `kind: StatefulSet\\n    name: search` | `kind: Deployment\\n    name: ingest` | two decide how many pods ingest has
        a scaler without a target         | production         | `scaleTargetRef:\\n    name: ingest`   | `scaleTargetRef:\\n    name: ingestion` | scales Deployment ingestion, which is not there
        a route to nowhere                | production         | `      port: 8083`                  | `      port: 8088`                    | HTTPRoute front-door: leads to the port 8088 of recommend
        an ingress to nowhere             | production-ingress | `name: recommend\\n            port:` | `name: recommended\\n            port:` | Ingress front-door: leads to the port
        """)
    void aMistakeIsFoundForWhatItIs(String mistake, String overlay, String right, String wrong, String finding) {
        String yaml = broken(Overlays.built(overlay), right, wrong == null ? "" : wrong);

        assertThat(check.check(yaml))
                .as(mistake)
                .anySatisfy(found -> assertThat(found.toString()).contains(finding));
    }

    private static String broken(String yaml, String right, String wrong) {
        String broken = Pattern.compile(unescaped(right), Pattern.LITERAL)
                .matcher(yaml)
                .replaceFirst(Matcher.quoteReplacement(unescaped(wrong)));
        assertThat(broken).as("the manifests hold what is to be broken").isNotEqualTo(yaml);
        return broken;
    }

    /** A line of the table cannot hold a line break. */
    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }
}
