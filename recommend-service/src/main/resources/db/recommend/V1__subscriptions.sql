-- Portable SQL: runs as it is on H2 and PostgreSQL.

CREATE TABLE subscriptions (
    id            VARCHAR(32)   NOT NULL PRIMARY KEY,
    interest_text VARCHAR(2000),
    note          VARCHAR(1000),
    created_at    TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE INDEX subscriptions_by_age ON subscriptions (created_at);

CREATE TABLE followed_works (
    subscription_id VARCHAR(32)  NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
    place           INTEGER      NOT NULL,
    name            VARCHAR(700) NOT NULL,
    PRIMARY KEY (subscription_id, place)
);

-- One row. Each change of the subscriptions counts it up and so waits for the one before: the limit on their number is
-- exact, and whoever keeps a copy sees with one look that it is old.
CREATE TABLE subscriptions_revision (
    revision BIGINT NOT NULL
);

INSERT INTO subscriptions_revision (revision) VALUES (0);

-- What was told. It outlives neither its subscription nor is it ever shortened: told once is told for ever.
CREATE TABLE told (
    event_id        VARCHAR(32) NOT NULL PRIMARY KEY,
    subscription_id VARCHAR(32) NOT NULL,
    told_at         TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE INDEX told_by_subscription ON told (subscription_id);
