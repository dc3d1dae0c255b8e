/** In which order candidates are worth reading. Pure; a score keeps the parts it is the sum of. */
package io.mayberelated.recommend.rank;
