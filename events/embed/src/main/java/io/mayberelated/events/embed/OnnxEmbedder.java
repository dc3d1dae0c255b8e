package io.mayberelated.events.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.mayberelated.events.Embedding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model {@code bge-small-en-v1.5} in this VM, with weights and activations of eight bits: 384 dimensions, on SciFact,
 * Cranfield and Vaswani as good as with 32 bits at half the cost.
 *
 * <p>One text a call: the runtime scales the activations of a whole batch alike, so that a text in company would have
 * another vector than alone (cosine down to 0.995), and long texts in batches are slower besides. One thread a call, for
 * the same cause: two that share a text spend half of their time waiting for each other. Who has many texts makes many
 * calls at a time.
 */
public final class OnnxEmbedder implements Embedder {
    static final String NAME = "bge-small-en-v1.5-q";

    /** What the model was trained to read before a query, and never before a document. */
    static final String QUERY_PREFIX = "Represent this sentence for searching relevant passages: ";

    /** The model knows no more places. */
    static final int TOKENS_MAX = 512;

    /** To be raised when {@link BertText}, {@link WordPiece} or this class make other vectors of the same text. */
    private static final int READING = 1;

    private static final Logger LOG = LoggerFactory.getLogger(OnnxEmbedder.class);
    private static final String WEIGHTS = "/" + NAME + ".onnx";
    private static final String TOKENIZER = "/" + NAME + "-tokenizer.json";
    private static final String LAST_LAYER = "last_hidden_state";

    private final OrtEnvironment runtime;
    private final OrtSession session;
    private final WordPiece pieces;
    private final int tokens;
    private final Embedding.Model model;

    private OnnxEmbedder(
            OrtEnvironment runtime, OrtSession session, WordPiece pieces, int tokens, Embedding.Model model) {
        this.runtime = runtime;
        this.session = session;
        this.pieces = pieces;
        this.tokens = tokens;
        this.model = model;
    }

    /**
     * Takes about a second, and some 200 MB outside the heap.
     *
     * @param tokens how much of a text is read, 16 to {@value #TOKENS_MAX}
     */
    public static OnnxEmbedder load(int tokens) {
        if (tokens < 16 || tokens > TOKENS_MAX) {
            throw new IllegalArgumentException("the model reads 16 to %d tokens, not %d".formatted(TOKENS_MAX, tokens));
        }
        OrtEnvironment runtime = OrtEnvironment.getEnvironment();
        try (InputStream tokenizer = resource(TOKENIZER)) {
            WordPiece pieces = new WordPiece(Vocabulary.read(tokenizer));
            MessageDigest digest = sha256();
            OrtSession session = session(runtime, digest);
            Embedding.Model model = new Embedding.Model(NAME, version(digest, runtime, tokens));
            LOG.info("loaded {}", model);
            return new OnnxEmbedder(runtime, session, pieces, tokens, model);
        } catch (IOException e) {
            throw new UncheckedIOException("the model cannot be read", e);
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** From a file, since weights that pass through the heap make it grow by three times their size for good. */
    private static OrtSession session(OrtEnvironment runtime, MessageDigest digest) throws IOException, OrtException {
        Path file = Files.createTempFile(NAME, ".onnx");
        try (InputStream weights = new DigestInputStream(resource(WEIGHTS), digest);
                SessionOptions options = new SessionOptions()) {
            Files.copy(weights, file, StandardCopyOption.REPLACE_EXISTING);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return runtime.createSession(file.toString(), options);
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public Embedding.Model model() {
        return model;
    }

    @Override
    public Embedding document(String text) {
        return new Embedding(model, Embedding.digest(text), vector(text));
    }

    @Override
    public Embedding query(String text) {
        return new Embedding(model, Embedding.digest(text), vector(QUERY_PREFIX + text));
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be let go", e);
        }
    }

    private float[] vector(String text) {
        long[] ids = pieces.encode(text, tokens);
        long[] all = new long[ids.length];
        Arrays.fill(all, 1);
        try (OnnxTensor input = tensor(ids);
                OnnxTensor mask = tensor(all);
                OnnxTensor types = tensor(new long[ids.length]);
                Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return unit(first(result));
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed on a text of %d tokens".formatted(ids.length), e);
        }
    }

    private OnnxTensor tensor(long[] row) throws OrtException {
        return OnnxTensor.createTensor(runtime, new long[][] {row});
    }

    /** The place of the first token, {@code [CLS]}, stands for the whole text; so has the model been trained. */
    private static float[] first(Result result) {
        OnnxTensor layer = (OnnxTensor) result.get(LAST_LAYER)
                .orElseThrow(() -> new IllegalStateException("the model has no output " + LAST_LAYER));
        FloatBuffer all = layer.getFloatBuffer();
        float[] vector = new float[(int) layer.getInfo().getShape()[2]];
        all.get(vector);
        return vector;
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float number : vector) {
            squares += (double) number * number;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    /** All that changes a vector: the weights, the runtime, how much of a text is read and how. */
    private static String version(MessageDigest weights, OrtEnvironment runtime, int tokens) {
        String sha = HexFormat.of().formatHex(weights.digest(), 0, Integer.BYTES);
        return "%s-ort%s-%dt-r%d".formatted(sha, runtime.getVersion(), tokens, READING);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = OnnxEmbedder.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is not on the class path");
        }
        return in;
    }
}
