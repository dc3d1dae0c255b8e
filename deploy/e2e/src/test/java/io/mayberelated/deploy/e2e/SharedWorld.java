package io.mayberelated.deploy.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One system for all tests that can share one: started with the first, ended with the last. Each test has works and
 * comments of its own.
 */
final class SharedWorld implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SharedWorld.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public World resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent("world", _ -> World.start(), World.class);
    }
}
