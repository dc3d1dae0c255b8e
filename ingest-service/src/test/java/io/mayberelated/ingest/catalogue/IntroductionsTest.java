package io.mayberelated.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntroductionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Introduces Automatic Circuit DisCovery (ACDC) for finding subgraphs.        | ACDC
            We propose Proximal Policy Optimization (PPO).                              | PPO
            We present a new dataset called ImageNet.                                   | ImageNet
            Here we introduce AlphaGo and its search.                                   | AlphaGo
            `We train GPT-3, an autoregressive language model.`                         | GPT-3
            a problem that we call “mesa-optimization”                                  | mesa-optimization
            """)
    void findsNamesThatASentenceIntroduces(String text, String name) {
        assertThat(Introductions.in(text)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            It is a Markov Decision Process (MDP) at heart.
            We propose to solve a Markov Decision Process (MDP).
            We release an API for it.
            We present results (see Table 2).
            They compare with ImageNet and AlphaGo.
            We describe AI and ML systems.
            """)
    void takesNoOtherNames(String text) {
        assertThat(Introductions.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            HMM  | is a Hidden Markov Model   | Hidden Markov Model
            CIRL | of Cooperative Inverse Reinforcement Learning | Cooperative Inverse Reinforcement Learning
            XYZ  | of something else          |
            """)
    void findsWhatAnAcronymStandsFor(String acronym, String before, String meaning) {
        assertThat(Introductions.longForm(acronym, before).orElse(null)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({"GAIL,true", "GPT-2,true", "AlphaFold,true", "T-REX,true", "AI safety,false", "RL,false", "Deep,false"})
    void knowsCoinedNames(String words, boolean isCoined) {
        assertThat(Introductions.isCoined(words)).isEqualTo(isCoined);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Imitative Generalisation (AKA 'Learning the Prior')  | Learning the Prior
            Momentum Contrast (MoCo) for Vision                  | MoCo
            """)
    void aTitleIntroducesByItself(String title, String name) {
        assertThat(Introductions.inTitle(title)).isEqualTo(Set.of(name));
    }
}
