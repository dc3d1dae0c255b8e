/**
 * The language in which people ask: text in, a tree of what was asked out. There is no text that it cannot read. Knows
 * neither an index nor a subscription, which put the tree in their own terms.
 */
package io.mayberelated.events.query;
