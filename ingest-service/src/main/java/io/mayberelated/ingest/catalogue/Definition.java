package io.mayberelated.ingest.catalogue;

/** What a text says an acronym stands for: "Cooperative Inverse Reinforcement Learning (CIRL)". */
public record Definition(String acronym, String meaning) {}
