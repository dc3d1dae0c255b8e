/** Manifests as typed objects. A field that its schema does not know, and a kind without a schema, is a finding. */
package io.mayberelated.deploy.check.schema;
