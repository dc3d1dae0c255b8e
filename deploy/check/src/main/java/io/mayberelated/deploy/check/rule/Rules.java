package io.mayberelated.deploy.check.rule;

import io.mayberelated.deploy.check.code.Project;
import io.mayberelated.deploy.check.schema.Finding;
import java.util.List;

/** All that must hold. */
public final class Rules {
    private final List<Rule> rules;

    public Rules(Project project) {
        rules = List.of(
                new Namespaces(),
                new Selectors(),
                new Ports(),
                new References(),
                new Restricted(),
                new Memory(),
                new Life(),
                new Scaling(),
                new Routes(),
                new KafkaContract(),
                new FromTheCode(project));
    }

    public List<Finding> check(Installation installation) {
        return rules.stream()
                .flatMap(rule -> rule.check(installation))
                .distinct()
                .toList();
    }
}
