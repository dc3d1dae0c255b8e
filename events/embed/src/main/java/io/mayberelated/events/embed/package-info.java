/**
 * What texts mean, as vectors, the same way in every service: documents in ingest, queries in search, interests in
 * recommend. Knows the contract and no service. Nobody but {@code OnnxEmbedder} knows which runtime computes.
 */
package io.mayberelated.events.embed;
