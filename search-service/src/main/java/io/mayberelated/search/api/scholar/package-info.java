/**
 * The paths and shapes of Semantic Scholar's Graph API over our own data, so that clients which exist work unchanged. What
 * we do not know is null there, as it is at theirs.
 */
package io.mayberelated.search.api.scholar;
