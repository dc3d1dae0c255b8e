/** What no schema catches: whether manifests fit each other, the code, and the cluster's limits. */
package io.mayberelated.deploy.check.rule;
