-- What can be queried. Every row is written with the entry that says it, and all of it can be built
-- anew from the entries: raise the version in the first line after any change, and older registers
-- rebuild their relations when they are next opened.
-- version: 4

-- Facts that a later entry replaced or withdrew. A row of another table is live at a time if it was
-- known by then and no row here that was known by then points at its entry.
CREATE TABLE ended (entry BIGINT, known TIMESTAMP, target BIGINT, reason VARCHAR);

CREATE TABLE documents (entry BIGINT, known TIMESTAMP, id BIGINT, name VARCHAR, work VARCHAR,
  address VARCHAR, sha256 VARCHAR, title VARCHAR, publisher VARCHAR, language VARCHAR,
  published DATE, characters BIGINT);

-- The files that documents were read from; their bytes are in contents.
CREATE TABLE originals (entry BIGINT, known TIMESTAMP, document BIGINT, sha256 VARCHAR,
  media_type VARCHAR, charset VARCHAR, name VARCHAR, size BIGINT);

CREATE TABLE statements (entry BIGINT, known TIMESTAMP, id BIGINT, document BIGINT,
  span_start BIGINT, span_end BIGINT, quote VARCHAR, act VARCHAR, actor VARCHAR,
  beneficiary VARCHAR, domain VARCHAR, due_start DATE, due_end DATE, conditional BOOLEAN,
  confidence DECIMAL(28,6), rule VARCHAR);

-- A verdict that stands again is given in an earlier entry than the one that says so.
CREATE TABLE verdicts (entry BIGINT, known TIMESTAMP, statement BIGINT, decision VARCHAR,
  commitment BIGINT, note VARCHAR, given BIGINT);

-- What second readers say, without knowing the verdict.
CREATE TABLE opinions (entry BIGINT, known TIMESTAMP, statement BIGINT, said VARCHAR, note VARCHAR);

CREATE TABLE commitments (entry BIGINT, known TIMESTAMP, id BIGINT, title VARCHAR, actor VARCHAR,
  beneficiary VARCHAR, domain VARCHAR, due_start DATE, due_end DATE, due_text VARCHAR,
  conditional BOOLEAN, dataset VARCHAR, source_key VARCHAR, programme BIGINT);

-- Who and what for, one by one; role is actor, beneficiary or domain.
CREATE TABLE parties (entry BIGINT, known TIMESTAMP, commitment BIGINT, role VARCHAR, name VARCHAR);

CREATE TABLE transactions (entry BIGINT, known TIMESTAMP, id BIGINT, commitment BIGINT,
  stage VARCHAR, disclosure VARCHAR, amount DECIMAL(28,6), currency VARCHAR,
  published_eur DECIMAL(28,6), date_start DATE, date_end DATE, date_text VARCHAR, domain VARCHAR,
  statement BIGINT, dataset VARCHAR, source_key VARCHAR);

CREATE TABLE items (entry BIGINT, known TIMESTAMP, id BIGINT, commitment BIGINT, what VARCHAR,
  category VARCHAR, units_disclosure VARCHAR, units DECIMAL(28,6), delivered_disclosure VARCHAR,
  delivered DECIMAL(28,6), unit_price_usd DECIMAL(28,6), value_usd DECIMAL(28,6), date_start DATE,
  date_end DATE, date_text VARCHAR, dataset VARCHAR, source_key VARCHAR);

CREATE TABLE evidence (entry BIGINT, known TIMESTAMP, commitment BIGINT, transaction_id BIGINT,
  supports VARCHAR, address VARCHAR, document BIGINT, quote VARCHAR, dated DATE, dataset VARCHAR,
  source_key VARCHAR);

CREATE TABLE links (entry BIGINT, known TIMESTAMP, duplicate BIGINT, original BIGINT,
  decision VARCHAR, score DECIMAL(28,6), reason VARCHAR);

-- Documents that are one text in two languages.
CREATE TABLE translations (entry BIGINT, known TIMESTAMP, document BIGINT, original BIGINT,
  reason VARCHAR);

CREATE TABLE needs (entry BIGINT, known TIMESTAMP, recipient VARCHAR, what VARCHAR, domain VARCHAR,
  disclosure VARCHAR, amount DECIMAL(28,6), currency VARCHAR, quantity_disclosure VARCHAR,
  quantity DECIMAL(28,6), date_start DATE, date_end DATE, source VARCHAR);

CREATE TABLE programmes (entry BIGINT, known TIMESTAMP, id BIGINT, name VARCHAR, kind VARCHAR,
  parent BIGINT, place VARCHAR, country VARCHAR, latitude DECIMAL(28,6), longitude DECIMAL(28,6));

CREATE TABLE milestones (entry BIGINT, known TIMESTAMP, id BIGINT, programme BIGINT, what VARCHAR,
  due_start DATE, due_end DATE, met DATE);

CREATE TABLE rates (entry BIGINT, known TIMESTAMP, currency VARCHAR, date_start DATE, date_end DATE,
  per_euro DECIMAL(28,10), source VARCHAR);

CREATE TABLE gdp (entry BIGINT, known TIMESTAMP, country VARCHAR, year BIGINT, euros DECIMAL(28,6),
  vintage VARCHAR);

CREATE TABLE imports (entry BIGINT, known TIMESTAMP, dataset VARCHAR, release VARCHAR,
  published DATE, file VARCHAR, sha256 VARCHAR, row_count BIGINT, added BIGINT, revised BIGINT,
  withdrawn BIGINT, refused BIGINT);
