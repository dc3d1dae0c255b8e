package io.mayberelated.deploy.check.rule;

import io.mayberelated.deploy.check.schema.Finding;
import java.util.stream.Stream;

/** One thing that must hold in each installation. */
@FunctionalInterface
interface Rule {
    Stream<Finding> check(Installation installation);
}
