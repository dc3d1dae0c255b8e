/**
 * Where subscriptions and what was told are kept: a SQL database, H2 in a file unless another is named. Nobody but {@code
 * Wiring} knows it.
 */
package io.mayberelated.recommend.store;
