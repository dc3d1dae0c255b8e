/** How the events travel over Kafka: topics made and checked, sending that waits for the broker, reading that misses nothing. */
package io.mayberelated.events.kafka;
