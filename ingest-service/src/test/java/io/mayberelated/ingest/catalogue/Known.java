package io.mayberelated.ingest.catalogue;

import io.mayberelated.events.WorkEvent.Described;
import io.mayberelated.events.WorkId;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** Works that everyone knows, and a few that are easily taken for them. */
final class Known {
    static final Described ATTENTION = work("arxiv:1706.03762", "Attention Is All You Need", "Ashish Vaswani");
    static final Described BERT = work(
            "arxiv:1810.04805",
            "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding",
            "Jacob Devlin");
    static final Described GAN = abstracted(
            "arxiv:1406.2661",
            "Generative Adversarial Nets",
            "Two networks play against each other: one makes samples, the other tells them from real ones.",
            "Ian Goodfellow");
    static final Described TRANSFORMER_XL =
            work("arxiv:1901.02860", "Transformer-XL: Attentive Language Models beyond a Fixed-Length Context", "Dai");
    static final Described GPT3 = abstracted(
            "arxiv:2005.14165",
            "Language Models are Few-Shot Learners",
            "To see what size alone brings, we train GPT-3, a model larger by far than those before it.",
            "Tom Brown");
    static final Described PROXIMAL = abstracted(
            "arxiv:1707.06347",
            "Proximal Policy Optimization Algorithms",
            "Steps that are too large ruin a policy. What we call proximal policy optimization (PPO) keeps them small, as TRPO does, at less cost.",
            "John Schulman");
    static final Described CHINCHILLA =
            work("arxiv:2203.15556", "Training Compute-Optimal Large Language Models", "Jordan Hoffmann");
    static final Described SUPERINTELLIGENCE =
            work("isbn:9780199678112", "Superintelligence: Paths, Dangers, Strategies", "Nick Bostrom");
    static final Described REGULATOR = work(
            "doi:10.1080/00207727008920220",
            "Every good regulator of a system must be a model of that system",
            "Roger C. Conant",
            "W. Ross Ashby");
    static final Described FIXING =
            work("forum:lesswrong/Dx9LoqsEh3gHNJMDk", "Fixing The Good Regulator Theorem", "John Wentworth");
    static final Described DEADLINES =
            work("doi:10.1145/321738.321743", "Scheduling Algorithms for Multiprogramming", "C. L. Liu");
    static final Described COMPLETENESS =
            work("doi:10.2307/1909888", "Utility Theory without the Completeness Axiom", "Robert J. Aumann");
    static final Described AGREEING = work("doi:10.1214/aos/1176343654", "Agreeing to Disagree", "Robert J. Aumann");
    static final Described ILLUSION_BERT =
            work("arxiv:2104.07143", "An Interpretability Illusion for BERT", "Tolga Bolukbasi");
    static final Described ILLUSION_SUBSPACE = work(
            "arxiv:2311.17030",
            "Is This the Subspace You Are Looking for? An Interpretability Illusion for Subspace Activation Patching",
            "Aleksandar Makelov");
    static final Described SELECTION = work(
            "forum:lesswrong/G2Lne2Fi7Qra5Lbuf",
            "Selection Theorems: A Program For Understanding Agents",
            "John Wentworth");
    static final Described HUMAN_COMPATIBLE = work(
            "isbn:9780525558613",
            "Human Compatible: Artificial Intelligence and the Problem of Control",
            "Stuart Russell");
    static final Described LESSON = work("url:incompleteideas.net/bitterlesson", "The Bitter Lesson", "Rich Sutton");
    static final Described OLAH =
            work("forum:lesswrong/X2i9dQQK3gETCyqh2", "Chris Olah’s views on AGI safety", "Evan Hubinger");

    static final List<Described> ALL = List.of(
            ATTENTION,
            BERT,
            GAN,
            TRANSFORMER_XL,
            GPT3,
            PROXIMAL,
            CHINCHILLA,
            SUPERINTELLIGENCE,
            REGULATOR,
            FIXING,
            DEADLINES,
            COMPLETENESS,
            AGREEING,
            ILLUSION_BERT,
            ILLUSION_SUBSPACE,
            SELECTION,
            HUMAN_COMPATIBLE,
            LESSON,
            OLAH);

    private Known() {}

    static Described work(String id, String title, String... authors) {
        return described(id, title, Optional.empty(), Optional.empty(), authors);
    }

    static Described abstracted(String id, String title, String summary, String... authors) {
        return described(id, title, Optional.of(summary), Optional.empty(), authors);
    }

    static Described dated(int year, String id, String title, String summary, String... authors) {
        return described(id, title, Optional.of(summary), Optional.of(Year.of(year)), authors);
    }

    private static Described described(
            String id, String title, Optional<String> summary, Optional<Year> year, String... authors) {
        WorkId work = new WorkId(id);
        return new Described(
                work,
                Instant.EPOCH,
                List.of(work.name()),
                title,
                List.of(authors),
                summary,
                summary.orElse("").length(),
                year,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
