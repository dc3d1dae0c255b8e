-- What is subscribed to, as JSON: clauses are added more often than anybody would ask the database for them.
ALTER TABLE subscriptions ADD COLUMN interest VARCHAR(400000);
-- What the interest's text means, as JSON; computed once, since that takes a model.
ALTER TABLE subscriptions ADD COLUMN meaning VARCHAR(20000);
ALTER TABLE subscriptions ADD COLUMN subscriber VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE subscriptions ADD COLUMN state VARCHAR(10) DEFAULT 'active' NOT NULL;

CREATE INDEX subscriptions_by_subscriber ON subscriptions (subscriber);

-- What an event told of, so that its withdrawal can be told; empty for withdrawals themselves.
ALTER TABLE told ADD COLUMN subject VARCHAR(1000);
ALTER TABLE told ADD COLUMN work VARCHAR(1000);

CREATE INDEX told_by_subject ON told (subject);
CREATE INDEX told_by_work ON told (work);
