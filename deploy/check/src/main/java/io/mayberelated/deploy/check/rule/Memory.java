package io.mayberelated.deploy.check.rule;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.mayberelated.deploy.check.schema.Finding;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A heap that does not fit its pod is killed by the kernel, one without a limit takes its neighbours with it. */
final class Memory implements Rule {
    /** Beyond the heap there are code, threads, buffers, the files of an index and the tables of Kafka Streams. */
    private static final double HEAP_SHARE_MAX = 0.75;

    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)([mg])");

    @Override
    public Stream<Finding> check(Installation installation) {
        return installation.workloads().stream()
                .flatMap(workload -> workload.containers().stream()
                        .flatMap(container -> container(installation, container))
                        .map(rule -> new Finding(workload.place(), rule)));
    }

    private static Stream<String> container(Installation installation, Container container) {
        ResourceRequirements resources =
                Optional.ofNullable(container.getResources()).orElseGet(ResourceRequirements::new);
        Optional<BigDecimal> limit = of(resources.getLimits(), "memory");
        if (limit.isEmpty() || of(resources.getRequests(), "memory").isEmpty()) {
            return Stream.of("has no request for or no limit of memory");
        }
        Stream<String> requests = resources.getRequests().keySet().stream()
                .filter(name -> of(resources.getLimits(), name)
                        .filter(most ->
                                most.compareTo(of(resources.getRequests(), name).orElseThrow()) < 0)
                        .isPresent())
                .map("asks for more %s than it is allowed"::formatted);
        Stream<String> processor = of(resources.getRequests(), "cpu").isPresent()
                ? Stream.empty()
                : Stream.of("has no request for processors");
        return Stream.of(requests, processor, heap(installation, container, limit.get()))
                .flatMap(rules -> rules);
    }

    private static Stream<String> heap(Installation installation, Container container, BigDecimal limit) {
        Matcher heap = HEAP.matcher(installation.environment(container).getOrDefault("JDK_JAVA_OPTIONS", ""));
        if (!heap.find()) {
            return Stream.of("does not say in JDK_JAVA_OPTIONS how large its heap may be");
        }
        double bytes = Long.parseLong(heap.group(1)) * (heap.group(2).equals("g") ? 1L << 30 : 1L << 20);
        return bytes <= limit.doubleValue() * HEAP_SHARE_MAX
                ? Stream.empty()
                : Stream.of("a heap of %s does not fit %,d bytes of memory".formatted(heap.group(), limit.longValue()));
    }

    private static Optional<BigDecimal> of(Map<String, Quantity> amounts, String name) {
        return Optional.ofNullable(amounts).map(all -> all.get(name)).map(Quantity::getAmountInBytes);
    }
}
