CREATE TABLE endpoints (
    id               VARCHAR(32)   NOT NULL PRIMARY KEY,
    subscription_id  VARCHAR(32)   NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
    url              VARCHAR(2000) NOT NULL,
    host             VARCHAR(300)  NOT NULL,
    created_at       TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    secrets          VARCHAR(2000) NOT NULL,
    disabled_because VARCHAR(1000),
    failing_since    TIMESTAMP(3) WITH TIME ZONE
);

CREATE INDEX endpoints_by_subscription ON endpoints (subscription_id);

-- Entered with the event's line in what was told, in one transaction: an event that is told is posted, and posted once.
CREATE TABLE deliveries (
    endpoint_id VARCHAR(32)    NOT NULL REFERENCES endpoints (id) ON DELETE CASCADE,
    event_id    VARCHAR(32)    NOT NULL,
    body        VARCHAR(200000) NOT NULL,
    entered_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    attempt     INTEGER        NOT NULL,
    state       VARCHAR(10)    NOT NULL,
    -- Of what is due: when. Of what is claimed: when the claim ends. Of the rest: when it ended.
    at          TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (endpoint_id, event_id)
);

CREATE INDEX deliveries_due ON deliveries (state, at);

CREATE TABLE attempts (
    endpoint_id VARCHAR(32) NOT NULL,
    event_id    VARCHAR(32) NOT NULL,
    number      INTEGER     NOT NULL,
    at          TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    took_millis BIGINT      NOT NULL,
    status      INTEGER,
    failure     VARCHAR(1000),
    FOREIGN KEY (endpoint_id, event_id) REFERENCES deliveries (endpoint_id, event_id) ON DELETE CASCADE
);

CREATE INDEX attempts_by_delivery ON attempts (endpoint_id, event_id, number);
