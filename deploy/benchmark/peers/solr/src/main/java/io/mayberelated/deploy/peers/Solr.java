package io.mayberelated.deploy.peers;

import java.util.Properties;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/** {@code Solr HOME PORT} runs Solr until it is asked to end. */
public final class Solr {
    private Solr() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("host", "127.0.0.1");
        JettyConfig web = JettyConfig.builder()
                .setPort(Integer.parseInt(args[1]))
                .setContext("/solr")
                .build();
        JettySolrRunner server = new JettySolrRunner(args[0], new Properties(), web);
        server.start();
        Thread.currentThread().join();
    }
}
