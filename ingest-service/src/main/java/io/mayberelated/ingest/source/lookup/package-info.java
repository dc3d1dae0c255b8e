/** Works that texts name and nobody has handed in: which they are, whom to ask for them, and that each is asked for once. */
package io.mayberelated.ingest.source.lookup;
