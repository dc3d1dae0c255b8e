package io.mayberelated.search.index;

import io.mayberelated.events.CommentEvent;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkEvent;

/** What a hit is: the last known state, as it came. */
public sealed interface Indexed {
    TextId id();

    record Work(WorkEvent.Described state) implements Indexed {
        @Override
        public TextId id() {
            return TextId.of(state.id());
        }
    }

    record Comment(CommentEvent.Posted state) implements Indexed {
        @Override
        public TextId id() {
            return TextId.of(state.id());
        }
    }
}
