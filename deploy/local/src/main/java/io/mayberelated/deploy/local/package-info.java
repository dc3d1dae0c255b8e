/**
 * The whole system on this machine with one command: looks whether it can run, starts it, fills it with something to
 * try, and ends it.
 */
package io.mayberelated.deploy.local;
