package io.mayberelated.deploy.local.door;

import io.mayberelated.deploy.local.CannotRun;
import io.mayberelated.deploy.local.process.Service;
import io.mayberelated.deploy.local.process.Site;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import java.util.concurrent.CompletionException;

/** Listens on the loopback interface and hands each request to the service that answers it. */
public final class FrontDoor implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    /** Each reader of a stream holds one connection. */
    private static final int CONNECTIONS_MAX = 1_000;

    private final Vertx vertx;

    private FrontDoor(Vertx vertx) {
        this.vertx = vertx;
    }

    /** @throws CannotRun when the port is taken */
    public static FrontDoor open(Site site) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        HttpProxy proxy =
                HttpProxy.reverseProxy(vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS_MAX)));
        proxy.origin(OriginRequestProvider.selector(asked -> Future.succeededFuture(address(
                site, asked.request().getMethod().name(), asked.request().getURI()))));
        Future<?> listening = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(HOST)
                        .setPort(site.ports().door()))
                .requestHandler(proxy)
                .listen();
        try {
            listening.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            vertx.close();
            throw new CannotRun("The front door cannot listen on port %d: %s"
                    .formatted(site.ports().door(), e.getCause()));
        }
        return new FrontDoor(vertx);
    }

    private static SocketAddress address(Site site, String method, String uri) {
        Service service = Routes.of(method, uri.replaceFirst("\\?.*", ""));
        return SocketAddress.inetSocketAddress(site.ports().of(service), HOST);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
