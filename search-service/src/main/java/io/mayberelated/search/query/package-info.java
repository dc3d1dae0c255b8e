/**
 * What can be asked of the index: search, look-up by name, who names what, and what is similar. Knows Lucene and the
 * layout of the index; does not know HTTP.
 */
package io.mayberelated.search.query;
