package io.mayberelated.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What cannot be read is put aside with its reason, and holds up nothing. */
@ExtendWith(SharedWorld.class)
class DeadLettersIT {
    private static final String KEY = "comment:poison:1";
    private static final String POISON = "{\"id\": \"comment:poison:1\", \"body\": ";

    private final World world;

    DeadLettersIT(World world) {
        this.world = world;
    }

    @Test
    void anUnreadableSubmissionIsADeadLetterWithItsReason() throws Exception {
        KafkaProbe kafka = new KafkaProbe(world);

        kafka.writeToEachPartition("submissions.v1", KEY, POISON);

        assertThat(kafka.find("dead-letters.v1", record -> KEY.equals(record.key())))
                .hasValueSatisfying(letter -> {
                    assertThat(letter.value()).isEqualTo(POISON);
                    assertThat(KafkaProbe.header(letter, "mr_reason")).isNotBlank();
                    assertThat(KafkaProbe.header(letter, "mr_stage")).startsWith("ingest");
                    assertThat(KafkaProbe.header(letter, "mr_position")).startsWith("submissions.v1/");
                });
    }

    @Test
    void whatComesBehindAnUnreadableSubmissionArrives() throws Exception {
        new KafkaProbe(world).writeToEachPartition("submissions.v1", "comment:poison:2", "not even JSON");

        for (int i = 0; i < 20; i++) { // enough to be in every partition
            world.put(new Comment("behind:" + i, "behind", "Number %d is behind the poison.".formatted(i)));
        }

        for (int i = 0; i < 20; i++) {
            world.awaitFound(new Comment("behind:" + i, "behind", ""));
        }
    }

    @Test
    void unreadableEventsOfStateHoldUpNoReader() throws Exception {
        KafkaProbe kafka = new KafkaProbe(world);
        for (String topic : new String[] {"works.v1", "comments.v1", "links.v1"}) {
            kafka.writeToEachPartition(topic, "poison:3", "{\"type\":\"described\"");
        }
        Comment behind = new Comment("behind:state", "behind", "This one is behind poisoned state.");

        world.put(behind);

        world.awaitFound(behind);
    }
}
