package io.mayberelated.recommend.candidates;

import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.graph.GraphView;
import io.mayberelated.recommend.graph.Nodes;
import java.util.List;

/** Works by somebody who wrote a seed. */
public final class SameAuthor implements CandidateSource {
    /** A paper of a whole collaboration says nothing of any two. */
    private static final int AUTHORS_MAX = 30;

    private static final int WORKS_OF_ONE_MAX = 128;

    @Override
    public List<Candidate> propose(Seeds seeds, GraphView graph, Wanted wanted) {
        Proposals proposals = new Proposals();
        Nodes nodes = graph.nodes();
        for (WorkId seed : seeds.works()) {
            int number = nodes.number(seed);
            if (number != Nodes.NONE && nodes.authors(number).length <= AUTHORS_MAX) {
                for (int person : nodes.authors(number)) {
                    propose(seed, number, person, nodes, proposals);
                }
            }
        }
        return proposals.best(wanted, nodes);
    }

    private static void propose(WorkId seed, int number, int person, Nodes nodes, Proposals proposals) {
        int works = nodes.countBy(person);
        for (int work : nodes.by(person, WORKS_OF_ONE_MAX)) {
            if (work != number) {
                proposals.add(work, new Evidence.SameAuthor(seed, works));
            }
        }
    }
}
