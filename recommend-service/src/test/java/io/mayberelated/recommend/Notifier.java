package io.mayberelated.recommend;

import io.mayberelated.events.Topic;
import io.mayberelated.events.kafka.KafkaConfig;
import io.mayberelated.events.kafka.KafkaDeadLetters;
import io.mayberelated.events.kafka.KafkaFeed;
import io.mayberelated.events.kafka.KafkaPublisher;
import io.mayberelated.recommend.deliver.KafkaChannel;
import io.mayberelated.recommend.deliver.KafkaNotify;
import io.mayberelated.recommend.deliver.KafkaNotifyStart;
import io.mayberelated.recommend.deliver.KafkaNotifyWork;
import io.mayberelated.recommend.deliver.NotifyStatus;
import io.mayberelated.recommend.graph.GraphReader;
import io.mayberelated.recommend.graph.Progress;
import io.mayberelated.recommend.graph.SharedGraph;
import io.mayberelated.recommend.store.SqlDatabase;
import io.mayberelated.recommend.store.SqlSubscriptions;
import io.mayberelated.recommend.store.SqlToldLedger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** One life of the notifying half of the service, on a real broker and a real database. */
final class Notifier implements AutoCloseable {
    private final SqlDatabase database;
    private final KafkaPublisher publisher;
    private final NotifyReaders readers;
    private final KafkaFeed feed;
    private final KafkaNotify notify;

    Notifier(Path folder, String group) {
        KafkaConfig kafka = Log.config();
        InstantSource clock = InstantSource.system();
        SharedGraph graph = new SharedGraph();
        Progress progress = new Progress();
        database = SqlDatabase.open(SqlDatabase.Place.inFolder(folder));
        publisher = new KafkaPublisher(kafka);
        KafkaDeadLetters deadLetters = new KafkaDeadLetters(publisher, clock);
        SqlSubscriptions subscriptions = new SqlSubscriptions(database);
        readers = new NotifyReaders(
                graph,
                subscriptions,
                new SqlToldLedger(database),
                new KafkaChannel(publisher, deadLetters),
                () -> {},
                clock);
        KafkaNotifyWork.Patience patience =
                new KafkaNotifyWork.Patience(Duration.ofSeconds(30), Duration.ofMillis(200));
        KafkaNotifyWork work =
                new KafkaNotifyWork(new KafkaNotifyStart(subscriptions), progress, readers, patience, clock);
        feed = new KafkaFeed(
                        "test/graph", kafka, GraphReader.TOPICS, new GraphReader(graph, progress), deadLetters, clock)
                .start();
        notify = new KafkaNotify(kafka, group, work).start();
    }

    NotifyStatus status() {
        return notify.status();
    }

    /** Looks after every partition, and has looked at all that was there. */
    boolean isUpToDate() {
        NotifyStatus status = status();
        int all = GraphReader.TOPICS.size() * Log.config().topics().partitions();
        return status.problem().isEmpty() && status.partitions() == all && status.lag() == 0;
    }

    @Override
    public void close() {
        notify.close();
        feed.close();
        readers.close();
        publisher.close();
        database.close();
    }

    static List<Topic> topics() {
        return List.of(Topic.WORKS, Topic.COMMENTS, Topic.LINKS, Topic.RECOMMENDATIONS, Topic.DEAD_LETTERS);
    }
}
