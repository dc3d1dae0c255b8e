/** A real Kafka broker in KRaft mode, from Maven's jars, for one machine and for tests. */
package io.mayberelated.deploy.broker;
