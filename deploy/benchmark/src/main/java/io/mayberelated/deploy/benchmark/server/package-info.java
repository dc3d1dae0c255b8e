/** Starts what is measured, each as a process of its own, and reads from {@code /proc} what it costs. */
package io.mayberelated.deploy.benchmark.server;
