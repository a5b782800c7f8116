-- The journal itself. This file is part of every register that exists: never edit it, add another.
CREATE TABLE schema_migrations (version BIGINT, applied TIMESTAMP);

-- Times are UTC, to the microsecond; payload is JSON, kept as the bytes that the digest covers.
CREATE TABLE entries (number BIGINT NOT NULL, recorded TIMESTAMP NOT NULL,
  known TIMESTAMP NOT NULL, author VARCHAR NOT NULL, kind VARCHAR NOT NULL,
  payload VARCHAR NOT NULL, digest VARCHAR NOT NULL);
