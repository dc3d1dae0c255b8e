package io.mayberelated.ingest.accept;

import io.mayberelated.events.http.Problem.Kind;
import io.mayberelated.events.http.Refused;
import io.mayberelated.ingest.format.FileFormat;
import io.mayberelated.ingest.format.Formats;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;

/**
 * Reads files into the log, while they are being sent: whoever sends a file hears yes when all of it is durable, and
 * nothing has to be kept here. How it is going can be asked meanwhile.
 */
public final class Imports {
    /** Ended imports that can still be asked about. */
    private static final int REMEMBERED_MAX = 200;

    private final Accepting accepting;
    private final Formats formats;
    private final InstantSource clock;
    private final Map<String, ImportProgress> known = new LinkedHashMap<>();

    public Imports(Accepting accepting, Formats formats, InstantSource clock) {
        this.accepting = accepting;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * @param format as its sender names it; recognised from the first bytes when empty
     * @param size   in bytes, when the sender says so
     */
    ImportStatus read(String id, InputStream file, Optional<String> format, OptionalLong size) {
        ImportProgress progress = new ImportProgress(id, clock.instant(), size);
        remember(id, progress);
        try {
            BufferedInputStream counted = new BufferedInputStream(new Counting(file, progress), 65_536);
            FileFormat reader = format.isPresent() ? formats.named(format.get()) : formats.recognise(counted);
            progress.reads(reader.name());
            Sending sending = new Sending(accepting, "import/" + id, progress);
            reader.read(counted, sending);
            sending.finish();
            progress.done(clock.instant());
            return progress.status(clock.instant());
        } catch (Refused e) {
            progress.failed(clock.instant(), e.problem().detail());
            throw e;
        } catch (CompletionException e) {
            Refused refused = Accepting.refusal(e);
            progress.failed(clock.instant(), refused.problem().detail());
            throw refused;
        } catch (IOException e) {
            progress.failed(clock.instant(), "the file ended before it was complete");
            throw new Refused(
                    Kind.BAD_REQUEST,
                    "The file ended before it was complete; %d records were accepted."
                            .formatted(progress.status(clock.instant()).accepted()));
        }
    }

    synchronized ImportStatus status(String id) {
        ImportProgress progress = known.get(id);
        if (progress == null) {
            throw Refused.notFound("No import '%s' is known here; the last %d are remembered until a restart."
                    .formatted(id, REMEMBERED_MAX));
        }
        return progress.status(clock.instant());
    }

    /** The latest first. */
    synchronized List<ImportStatus> all() {
        return known.values().stream().toList().reversed().stream()
                .map(progress -> progress.status(clock.instant()))
                .toList();
    }

    private synchronized void remember(String id, ImportProgress progress) {
        if (known.containsKey(id)) {
            throw new Refused(Kind.CONFLICT, "There is an import '%s' already.".formatted(id));
        }
        if (known.size() >= REMEMBERED_MAX) {
            forgetOldest();
        }
        known.put(id, progress);
    }

    private void forgetOldest() {
        known.entrySet().stream()
                .filter(each -> each.getValue().status(clock.instant()).state() != ImportStatus.State.RUNNING)
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresentOrElse(known::remove, () -> {
                    throw new Refused(
                            Kind.TOO_MANY, "%d imports are running, the most at a time.".formatted(REMEMBERED_MAX));
                });
    }

    private static final class Counting extends FilterInputStream {
        private final ImportProgress progress;

        Counting(InputStream in, ImportProgress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            progress.read(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            progress.read(Math.max(0, read));
            return read;
        }
    }
}
