package io.mayberelated.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PassageTest {
    @Test
    void countsCodePoints() {
        String text = "𝔸gents 🤖 learn";

        Passage learn = Passage.of(text, text.indexOf("learn"), text.length());

        assertThat(learn).isEqualTo(new Passage("learn", "𝔸gents 🤖 ", "", 9, 14));
    }

    @Test
    void neverCutsACharacterInHalf() {
        String text = "🤖".repeat(40) + "x" + "🤖".repeat(40);

        Passage x = Passage.of(text, 80, 81);

        assertThat(x.prefix() + x.suffix())
                .isEqualTo("🤖".repeat(x.prefix().length() / 2 + x.suffix().length() / 2));
    }

    @Test
    void refusesAPositionThatDoesNotFitItsWords() {
        assertThatThrownBy(() -> new Passage("four", "", "", 0, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
