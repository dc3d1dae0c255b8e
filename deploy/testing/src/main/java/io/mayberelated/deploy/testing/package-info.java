/** What the tests of all modules share: a real broker, and the house rules. */
package io.mayberelated.deploy.testing;
