-- Bytes of files, once for equal ones. This file is part of every register that exists: never edit
-- it, add another.

-- Part from 0, each a megabyte of the file (the last one less), deflated where that is shorter. The
-- digest is of the whole file; entries name it, so that the chain covers the bytes.
CREATE TABLE contents (sha256 VARCHAR NOT NULL, part BIGINT NOT NULL, deflated BOOLEAN NOT NULL,
  bytes BYTEA NOT NULL);
