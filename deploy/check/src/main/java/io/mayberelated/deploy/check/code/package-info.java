/** What the build made of the project: which images there will be, and which settings each service knows. */
package io.mayberelated.deploy.check.code;
