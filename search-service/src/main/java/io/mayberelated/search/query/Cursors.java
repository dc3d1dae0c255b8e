package io.mayberelated.search.query;

import io.mayberelated.search.index.ViewId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Cursors as text that a client hands back unread: base64url over the end of the page and the question it belongs to,
 * signed with HMAC-SHA256 (RFC 2104), so that nobody comes to rely on what is inside.
 */
public final class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int QUESTION_BYTES = 8;
    private static final int CONTENT_BYTES = QUESTION_BYTES + 5 * Long.BYTES + 2 * Integer.BYTES;

    private final Mac keyed;

    public Cursors(byte[] key) {
        try {
            this.keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    String write(Cursor cursor, String question) {
        byte[] content = ByteBuffer.allocate(CONTENT_BYTES)
                .put(digest(question))
                .putLong(cursor.view().index())
                .putLong(cursor.view().version())
                .putLong(cursor.today())
                .putInt(cursor.ranked())
                .putLong(cursor.first())
                .putLong(cursor.second())
                .putInt(cursor.document())
                .array();
        byte[] signed = ByteBuffer.allocate(SIGNATURE_BYTES + content.length)
                .put(signature(content))
                .put(content)
                .array();
        return encode(signed);
    }

    /** @throws BadCursor when it is not what {@link #write} gave for this question */
    Cursor read(String text, String question) {
        byte[] signed = decode(text);
        byte[] content = Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
        if (!MessageDigest.isEqual(signature(content), Arrays.copyOf(signed, SIGNATURE_BYTES))) {
            throw new BadCursor("is not one of this index; take it from `next` of an answer, unchanged");
        }
        ByteBuffer buffer = ByteBuffer.wrap(content);
        byte[] asked = new byte[QUESTION_BYTES];
        buffer.get(asked);
        if (!Arrays.equals(asked, digest(question))) {
            throw new BadCursor("belongs to another search; repeat all but limit and cursor as they were");
        }
        return new Cursor(
                new ViewId(buffer.getLong(), buffer.getLong()),
                buffer.getLong(),
                buffer.getInt(),
                buffer.getLong(),
                buffer.getLong(),
                buffer.getInt());
    }

    private static byte[] decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // The decoder passes over bits that no byte needs; a cursor has one spelling only.
            if (bytes.length != SIGNATURE_BYTES + CONTENT_BYTES
                    || !encode(bytes).equals(text)) {
                throw malformed();
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static BadCursor malformed() {
        return new BadCursor("is malformed; take it from `next` of an answer, unchanged");
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] digest(String question) {
        return Arrays.copyOf(hmac(question.getBytes(StandardCharsets.UTF_8)), QUESTION_BYTES);
    }

    private byte[] signature(byte[] content) {
        return Arrays.copyOf(hmac(content), SIGNATURE_BYTES);
    }

    /** On a copy, which is cheaper than to begin with the key. */
    private byte[] hmac(byte[] content) {
        try {
            return ((Mac) keyed.clone()).doFinal(content);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's " + ALGORITHM + " can be copied", e);
        }
    }

    /** A cursor that cannot be followed; the message says why, to stand after "the cursor". */
    public static final class BadCursor extends RuntimeException {
        BadCursor(String message) {
            super(message);
        }
    }
}
