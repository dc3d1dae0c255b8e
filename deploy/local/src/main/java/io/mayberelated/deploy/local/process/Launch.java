package io.mayberelated.deploy.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How one process is started.
 *
 * @param environment what it is told beyond the environment of this process
 * @param log         where its output goes
 */
public record Launch(String name, List<String> command, Path folder, Map<String, String> environment, Path log) {
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
