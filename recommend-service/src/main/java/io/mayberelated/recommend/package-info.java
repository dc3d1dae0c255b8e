/**
 * Events in; recommendations, their reasons and notifications out. Two ways through: {@link
 * io.mayberelated.recommend.RecommendReading} answers who asks, {@link io.mayberelated.recommend.NotifyReaders} tells who
 * subscribed. {@code Wiring} says what the service is made of.
 */
package io.mayberelated.recommend;
