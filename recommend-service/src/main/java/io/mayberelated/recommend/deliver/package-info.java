/**
 * How subscribers are told: what came up goes to the topic {@code recommendations.v1}, is read back by every replica, and
 * is handed to whoever listens. Knows what is told; does not know why.
 */
package io.mayberelated.recommend.deliver;
