-- V11 is SqlInterestsAsJson: it carries over what these held.
DROP TABLE followed_works;
ALTER TABLE subscriptions DROP COLUMN interest_text;
