/**
 * What is deployed, read as strictly as those who will run it: manifests against the published schemas, against each
 * other, and against the code. Knows the services by what the build made of them.
 */
package io.mayberelated.deploy.check;
