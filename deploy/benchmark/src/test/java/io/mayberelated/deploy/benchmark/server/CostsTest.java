package io.mayberelated.deploy.benchmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CostsTest {
    private static final long SELF = ProcessHandle.current().pid();

    @Test
    void timesAreThoseThatTheVirtualMachineTells() {
        Duration before = Duration.ofNanos(ourOwn());

        Duration told = Costs.cpu(SELF);

        Duration tick = Duration.ofMillis(20);
        assertThat(told)
                .isBetween(before.minus(tick), Duration.ofNanos(ourOwn()).plus(tick));
    }

    @Test
    void aVirtualMachineHoldsMoreThanItsLiveHeap() {
        assertThat(Heap.liveBytes(SELF)).isPositive().isLessThan(Costs.residentBytes(SELF));
    }

    private static long ourOwn() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
