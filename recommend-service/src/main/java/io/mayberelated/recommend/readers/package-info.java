/** Who reads: what they said of works, and what is in their lists. Knows the names of works; does not know what is recommended. */
package io.mayberelated.recommend.readers;
