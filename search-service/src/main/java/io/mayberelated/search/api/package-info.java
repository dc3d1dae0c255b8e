/** The REST interface: parameters read strictly, answers as records, problems (RFC 9457). Knows no Lucene. */
package io.mayberelated.search.api;
