package io.mayberelated.events.embed;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.OptionalInt;

/** The pieces of words that a model knows, each with its number. */
final class Vocabulary {
    private static final ObjectReader JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(TokenizerFile.class);

    private record TokenizerFile(ModelPart model) {}

    private record ModelPart(Map<String, Integer> vocab) {}

    private final Map<String, Integer> numbers;
    private final int longest;

    Vocabulary(Map<String, Integer> numbers) {
        this.numbers = Map.copyOf(numbers);
        this.longest = numbers.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** From a {@code tokenizer.json} as Hugging Face's tokenizers write it. */
    static Vocabulary read(InputStream tokenizerJson) throws IOException {
        TokenizerFile file = JSON.readValue(tokenizerJson);
        return new Vocabulary(file.model().vocab());
    }

    OptionalInt number(String piece) {
        Integer number = numbers.get(piece);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** @throws IllegalArgumentException when it is not there */
    int needed(String piece) {
        return number(piece).orElseThrow(() -> new IllegalArgumentException("a vocabulary without " + piece));
    }

    /** The most characters of a piece. */
    int longest() {
        return longest;
    }
}
