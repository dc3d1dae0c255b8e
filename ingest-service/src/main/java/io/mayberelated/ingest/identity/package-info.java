/** Which names a work answers to, and which records are the same work. */
package io.mayberelated.ingest.identity;
