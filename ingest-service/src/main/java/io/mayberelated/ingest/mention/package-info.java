/** Which works a text may name, and where. Pure: it knows the text and nothing else, least of all which works exist. */
package io.mayberelated.ingest.mention;
