package io.mayberelated.deploy.e2e;

import io.mayberelated.deploy.local.client.HttpApi;
import io.mayberelated.deploy.local.process.Service;

/** Makes subscriptions. */
final class Subscriptions {
    private record Made(String id) {}

    private Subscriptions() {}

    /** @return the id of a new subscription to what is said about a work */
    static String to(HttpApi api, String work) {
        return api.post(Service.RECOMMEND, "/v1/subscriptions", "{\"interest\":{\"works\":[\"%s\"]}}".formatted(work))
                .orFail("a subscription to " + work)
                .as(Made.class)
                .id();
    }
}
