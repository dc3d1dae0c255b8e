/**
 * What works and comments mean, computed beside the rest: follows what was told, makes the vectors that are missing, and
 * publishes them for those who tell. A slow model delays vectors and nothing else.
 */
package io.mayberelated.ingest.embed;
