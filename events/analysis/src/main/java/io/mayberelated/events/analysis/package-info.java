/**
 * How text becomes terms: the same for documents, for searches and for subscriptions, so that a word which is found today
 * is also waited for tomorrow. Knows Lucene's analysis; knows no index.
 */
package io.mayberelated.events.analysis;
