/** Asks as fast as a machine can, or at set times, and tells how long it took. Knows no system in particular. */
package io.mayberelated.deploy.benchmark.client;
