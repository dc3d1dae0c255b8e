package io.mayberelated.deploy.local;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Works and comments that the project brings along, to have something to try. */
public final class DemoCorpus {
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Identified(String id) {}

    private static final ObjectReader LINES = new ObjectMapper().readerFor(Identified.class);

    private final byte[] works;
    private final byte[] comments;

    public DemoCorpus() {
        this.works = resource("demo/works.jsonl");
        this.comments = resource("demo/comments.jsonl");
    }

    /** As the imports take them: a JSON object a line. */
    public byte[] works() {
        return works.clone();
    }

    public byte[] comments() {
        return comments.clone();
    }

    public List<String> workIds() {
        return ids(works);
    }

    public List<String> commentIds() {
        return ids(comments);
    }

    /** Another corpus has another one. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(works);
            digest.update(comments);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static List<String> ids(byte[] lines) {
        List<String> ids = new ArrayList<>();
        try (var each = LINES.<Identified>readValues(lines)) {
            each.forEachRemaining(line -> ids.add(line.id()));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo corpus cannot be read", e);
        }
        return ids;
    }

    private static byte[] resource(String name) {
        try (InputStream file = DemoCorpus.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing in the build");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
