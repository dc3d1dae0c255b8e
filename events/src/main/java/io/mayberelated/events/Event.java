package io.mayberelated.events;

/** What a topic holds: whole states, never edits. */
public sealed interface Event
        permits WorkEvent, CommentEvent, Mentions, Links, EmbeddedText, RecommendationEvent, Submission {}
