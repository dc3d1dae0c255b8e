/** Works and comments in the forms that reference managers and feed readers take. Pure: knows neither Lucene nor HTTP. */
package io.mayberelated.search.export;
