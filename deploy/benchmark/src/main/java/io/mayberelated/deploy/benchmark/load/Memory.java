package io.mayberelated.deploy.benchmark.load;

import io.mayberelated.deploy.benchmark.server.Costs;
import io.mayberelated.deploy.benchmark.server.Heap;
import io.mayberelated.deploy.benchmark.server.Server;

/**
 * What a server holds, in bytes.
 *
 * @param resident as the kernel counts it, mapped files too
 * @param heap     what is alive in it
 */
record Memory(long resident, long heap) {
    static Memory of(Server server) {
        long resident = Costs.residentBytes(server.pid()); // first: looking at the heap collects it
        return new Memory(resident, Heap.liveBytes(server.pid()));
    }
}
