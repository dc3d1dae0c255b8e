/**
 * The reading room: pages for people, made on the server from what search-service and this service know. Reads and searches
 * without a script; scripts only make it quicker.
 */
package io.mayberelated.recommend.web;
