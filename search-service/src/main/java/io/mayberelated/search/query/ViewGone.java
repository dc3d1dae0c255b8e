package io.mayberelated.search.query;

/** A cursor into a view of the index that is kept no longer. */
public final class ViewGone extends RuntimeException {
    ViewGone() {
        super(
                "the index as it was when the search began is kept no longer; begin again without cursor, or add view=latest to go on from here in the index as it is now, where a hit may come twice or not at all");
    }
}
