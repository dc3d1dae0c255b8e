/**
 * How good the recommendations are, measured on what people did recommend and cite; how their weights are learned; and how
 * fast they come. Programs of their own, which use the service's own code; the service knows nothing of them.
 */
package io.mayberelated.recommend.evaluate;
