/** Test collections as the field keeps them: documents, questions, and which documents people judged to answer them. */
package io.mayberelated.deploy.benchmark.collection;
