-- Portable SQL: runs as it is on H2 and PostgreSQL.

-- What readers said of works, by the name that they said it by.
CREATE TABLE feedback (
    reader   VARCHAR(64)  NOT NULL,
    name     VARCHAR(700) NOT NULL,
    kind     VARCHAR(16)  NOT NULL,
    given_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (reader, name)
);
