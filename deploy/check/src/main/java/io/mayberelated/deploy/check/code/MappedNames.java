package io.mayberelated.deploy.check.code;

import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of all settings of one mapping, as SmallRye Config derives them from its methods. */
record MappedNames(Class<?> mapping, String prefix) {
    Stream<String> all() {
        return Arrays.stream(mapping.getMethods())
                .filter(method -> !method.isDefault() && method.getParameterCount() == 0)
                .flatMap(this::of);
    }

    private Stream<String> of(Method method) {
        String name = method.isAnnotationPresent(WithParentName.class) ? prefix : prefix + "." + ownName(method);
        return of(method.getGenericReturnType(), name);
    }

    private static Stream<String> of(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Optional.class
                    ? of(generic.getActualTypeArguments()[0], name)
                    : Stream.of(generic.getRawType() == Map.class ? name + ".*" : name);
        }
        boolean group =
                type instanceof Class<?> c && c.isInterface() && c.getName().startsWith("io.mayberelated.");
        return group ? new MappedNames((Class<?>) type, name).all() : Stream.of(name);
    }

    private static String ownName(Method method) {
        return Optional.ofNullable(method.getAnnotation(WithName.class))
                .map(WithName::value)
                .orElseGet(() -> method.getName()
                        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT));
    }
}
