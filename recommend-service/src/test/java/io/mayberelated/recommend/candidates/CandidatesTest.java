package io.mayberelated.recommend.candidates;

import static io.mayberelated.recommend.Told.NOON;
import static io.mayberelated.recommend.Told.POWER;
import static io.mayberelated.recommend.Told.REGULATOR;
import static io.mayberelated.recommend.Told.ROBUST;
import static io.mayberelated.recommend.Told.SELECTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.mayberelated.events.CommentEvent.Posted;
import io.mayberelated.events.CommentId;
import io.mayberelated.events.Link;
import io.mayberelated.events.Links;
import io.mayberelated.events.Mention;
import io.mayberelated.events.Passage;
import io.mayberelated.events.TextId;
import io.mayberelated.events.WorkId;
import io.mayberelated.recommend.Told;
import io.mayberelated.recommend.graph.Graph;
import io.mayberelated.recommend.graph.Overlap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each way of being related, alone. */
class CandidatesTest {
    private static final String TWO_SENTENCES = "Robust agents learn models. Regulators have them.";

    private final Graph graph = new Graph();

    @BeforeEach
    void works() {
        List.of(Told.robust(), Told.regulator(), Told.selection(), Told.power())
                .forEach(work -> graph.apply(work, NOON));
    }

    @Test
    void namedInOnePassageIsMoreThanNamedInOneComment() {
        Posted oneBreath = Told.comment("c1", "t1", "Robust agents and selection theorems.");
        Posted twoBreaths = Told.comment("c2", "t2", TWO_SENTENCES);
        say(oneBreath, ROBUST, SELECTION);
        graph.apply(twoBreaths, NOON);
        graph.apply(links(twoBreaths, link(ROBUST, 0, 27), link(REGULATOR, 28, 49)), NOON);

        List<Candidate> found = propose(new NamedTogether(), ROBUST);

        assertThat(evidence(found, SELECTION)).hasAtLeastOneElementOfType(Evidence.SamePassage.class);
        assertThat(evidence(found, REGULATOR))
                .containsExactly(new Evidence.NamedTogether(ROBUST, new Overlap(1, 2, 1), List.of(twoBreaths.id())));
    }

    @Test
    void anotherCommentOfTheThreadNamesIt() {
        say(Told.comment("c1", "t1", "On robust agents."), ROBUST);
        say(Told.comment("c2", "t1", "On power."), POWER);
        say(Told.comment("c3", "t2", "On selection."), SELECTION);

        List<Candidate> found = propose(new SameThread(), ROBUST);

        assertThat(found)
                .containsExactly(new Candidate(
                        POWER,
                        List.of(new Evidence.SameThread(ROBUST, new Overlap(1, 1, 1), List.of(new CommentId("c2"))))));
    }

    @Test
    void whatAnswersTheSameCommentAnswersTheSameQuestion() {
        graph.apply(Told.comment("question", "t1", "What should I read?"), NOON);
        say(answer("a1", "question"), ROBUST);
        say(answer("a2", "question"), POWER);
        say(answer("elsewhere", "another"), SELECTION);

        assertThat(propose(new Answers(), ROBUST)).extracting(Candidate::work).containsExactly(POWER);
    }

    @Test
    void anAnswerNamesWhatTheCommentThatItAnswersDoesNot() {
        say(Told.comment("first", "t1", "On robust agents."), ROBUST);
        say(answer("second", "first"), REGULATOR);

        assertThat(propose(new Answers(), ROBUST)).extracting(Candidate::work).containsExactly(REGULATOR);
    }

    @Test
    void worksThatAreCitedTogetherAreFoundByTheOneThatCitesBoth() {
        graph.apply(Told.references(SELECTION, ROBUST, REGULATOR), NOON);

        assertThat(propose(new CoCited(), ROBUST))
                .containsExactly(new Candidate(REGULATOR, List.of(new Evidence.CoCited(ROBUST, new Overlap(1, 1, 1)))));
    }

    @Test
    void worksThatCiteTheSameAreCoupled() {
        graph.apply(Told.references(ROBUST, REGULATOR, SELECTION), NOON);
        graph.apply(Told.references(POWER, REGULATOR), NOON);

        assertThat(propose(new Coupled(), ROBUST))
                .containsExactly(new Candidate(POWER, List.of(new Evidence.Coupled(ROBUST, new Overlap(1, 2, 1)))));
    }

    @Test
    void worksOfOneAuthorAreFound() {
        WorkId other = new WorkId("arxiv:2301.00001");
        graph.apply(Told.by("Jonathan Richens", ROBUST), NOON);
        graph.apply(Told.by("JONATHAN RICHENS", other), NOON);

        assertThat(propose(new SameAuthor(), ROBUST))
                .containsExactly(new Candidate(other, List.of(new Evidence.SameAuthor(ROBUST, 2))));
    }

    @Test
    void aWalkBeginsWithCommentsThatReadAlike() {
        Posted alike = Told.comment("alike", "t1", "On power.");
        say(alike, POWER);
        Seeds seeds = new Seeds(List.of(ROBUST), List.of(), List.of(), List.of(alike.id()));

        List<Candidate> found = new Walk().propose(seeds, graph.now(), allBut(ROBUST));

        assertThat(found)
                .containsExactly(new Candidate(
                        POWER, List.of(new Evidence.Walked(1, Optional.empty(), Optional.of(alike.id())))));
    }

    @Test
    void aWalkTellsByWhichCommentItCame() {
        Posted both = Told.comment("both", "t1", "Robust agents and power.");
        say(both, ROBUST, POWER);

        List<Candidate> found = propose(new Walk(), ROBUST);

        assertThat(found)
                .containsExactly(new Candidate(
                        POWER, List.of(new Evidence.Walked(1, Optional.of(ROBUST), Optional.of(both.id())))));
    }

    @Test
    void whatIsNotWantedTakesNobodysPlace() {
        graph.apply(Told.references(ROBUST, REGULATOR, SELECTION, POWER), NOON);
        Wanted onlyPower = new Wanted(work -> work == number(POWER), 1);

        List<Candidate> found = new Cites().propose(Seeds.of(List.of(ROBUST)), graph.now(), onlyPower);

        assertThat(found).extracting(Candidate::work).containsExactly(POWER);
    }

    @Test
    void aSourceProposesNoMoreThanItMay() {
        Posted all = Told.comment("all", "t", "Everything.");
        say(all, ROBUST, REGULATOR, SELECTION, POWER);

        List<Candidate> found =
                new NamedTogether().propose(Seeds.of(List.of(ROBUST)), graph.now(), new Wanted(_ -> true, 2));

        assertThat(found).extracting(Candidate::work).containsExactly(POWER, REGULATOR);
    }

    private List<Candidate> propose(CandidateSource source, WorkId seed) {
        return source.propose(Seeds.of(List.of(seed)), graph.now(), allBut(seed));
    }

    private Wanted allBut(WorkId seed) {
        return new Wanted(work -> work != number(seed), 10);
    }

    private int number(WorkId work) {
        return graph.now().nodes().number(work);
    }

    private static List<Evidence> evidence(List<Candidate> found, WorkId work) {
        return found.stream()
                .filter(candidate -> candidate.work().equals(work))
                .flatMap(candidate -> candidate.evidence().stream())
                .toList();
    }

    private void say(Posted comment, WorkId... works) {
        graph.apply(comment, NOON);
        graph.apply(Told.links(comment, works), NOON);
    }

    private static Posted answer(String id, String parent) {
        return Told.answer(id, "t-" + id, parent, "An answer: " + id);
    }

    private static Links links(Posted comment, Link... links) {
        return new Links(TextId.of(comment.id()), NOON, "test", List.of(links));
    }

    private static Link link(WorkId work, int from, int to) {
        Passage passage = Passage.of(TWO_SENTENCES, from, to);
        return new Link(
                Mention.Kind.TITLE,
                work.name(),
                Optional.of(new Mention.Place(passage, passage)),
                Optional.of(work),
                0.9,
                List.of());
    }
}
