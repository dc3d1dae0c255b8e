package io.mayberelated.ingest.mention;

import io.mayberelated.events.Mention;
import io.mayberelated.events.WorkName;
import io.mayberelated.ingest.mention.MarkedText.Span;

/** Words that may name a work: what each finder finds. */
record Named(Mention.Kind kind, WorkName name, Span words) {}
