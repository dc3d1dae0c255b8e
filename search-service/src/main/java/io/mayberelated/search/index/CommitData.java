package io.mayberelated.search.index;

import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.LogIdentity;
import io.mayberelated.events.kafka.Positions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link Progress} as the user data of a Lucene commit, which is a map of text. */
final class CommitData {
    private static final String FINGERPRINT = "fingerprint";
    private static final String NEWEST = "newest";
    private static final String LOG = "log/";
    private static final String NEXT = "next/";
    /** There when some works lack what was said of them lately. */
    private static final String UNSETTLED = "unsettled";

    private CommitData() {}

    /** Of an index that has read nothing yet. */
    static Map<String, String> of(Layout layout) {
        return Map.of(FINGERPRINT, layout.toString());
    }

    static Map<String, String> of(Layout layout, Progress progress, boolean isSettled) {
        Map<String, String> data = new TreeMap<>(of(layout));
        if (!isSettled) {
            data.put(UNSETTLED, "true");
        }
        progress.newest().ifPresent(newest -> data.put(NEWEST, newest.toString()));
        progress.log().topics().forEach((topic, identity) -> data.put(LOG + topic, identity));
        progress.positions().next().forEach((place, offset) -> data.put(NEXT + place, offset.toString()));
        return Map.copyOf(data);
    }

    static Optional<Layout> layout(Map<String, String> data) {
        return Optional.ofNullable(data.get(FINGERPRINT)).flatMap(Layout::parse);
    }

    static boolean isSettled(Map<String, String> data) {
        return !data.containsKey(UNSETTLED);
    }

    /** Empty for an index that has read nothing yet. */
    static Optional<Progress> progress(Map<String, String> data) {
        Map<String, String> log = below(LOG, data);
        if (log.isEmpty()) {
            return Optional.empty();
        }
        Map<Positions.Place, Long> next = new HashMap<>();
        below(NEXT, data).forEach((place, offset) -> next.put(place(place), Long.valueOf(offset)));
        return Optional.of(new Progress(
                new Positions(next),
                new LogIdentity(log),
                Optional.ofNullable(data.get(NEWEST)).map(Instant::parse)));
    }

    private static Map<String, String> below(String prefix, Map<String, String> data) {
        return data.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    private static Positions.Place place(String text) {
        int slash = text.lastIndexOf('/');
        String name = text.substring(0, slash);
        Topic topic = Stream.of(Topic.values())
                .filter(known -> known.topicName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the commit tells of an unknown topic " + name));
        return new Positions.Place(topic, Integer.parseInt(text.substring(slash + 1)));
    }
}
