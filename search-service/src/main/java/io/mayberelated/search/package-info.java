/** Events in, answers to "which works and comments?" out. {@code Wiring} is the table of contents. */
package io.mayberelated.search;
