-- Long-form records on the network itself: articles that need not be fetched, because they come with their text.

-- What documents are published in: where their web addresses begin. Small, few, and kept, because a document may come years
-- after them.
CREATE TABLE publication (
  uri        TEXT PRIMARY KEY,                 -- AT-URI: what documents name
  account_id INTEGER NOT NULL REFERENCES account (id),
  rev        TEXT NOT NULL,                    -- empty where no record was seen: its address was learned from a link
  url        TEXT NOT NULL,
  name       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX publication_by_account ON publication (account_id); -- purging an account takes them along

-- A document as its author wrote it. The row of its article and of that article's page are made of it, and unmade when it
-- goes, is hidden or moves; so it holds all that they need.
CREATE TABLE document (
  id           INTEGER PRIMARY KEY,            -- of two with one address the first counts
  uri          TEXT NOT NULL UNIQUE,           -- AT-URI: also the look-up of every event
  account_id   INTEGER NOT NULL REFERENCES account (id),
  rev          TEXT NOT NULL,                  -- only a newer revision may change the row
  witnessed_at INTEGER NOT NULL,
  publication  TEXT,                           -- AT-URI of what it is published in
  base         TEXT NOT NULL,                  -- its address before the path, where that is not a publication's
  path         TEXT NOT NULL,
  url          TEXT,                           -- canonical; null while nobody told where it is
  post         TEXT,                           -- AT-URI of the post that announces it
  title        TEXT NOT NULL,
  description  TEXT NOT NULL,
  published    TEXT,                           -- day as YYYY-MM-DD, in its author's own terms
  modified     TEXT,
  text         TEXT NOT NULL,
  words        INTEGER NOT NULL,
  code_blocks  INTEGER NOT NULL,
  figures      INTEGER NOT NULL,
  paywalled    INTEGER NOT NULL,
  resync_at    INTEGER,                        -- as of posts: since when it waits to be told again
  resync_rev   TEXT
) STRICT;
CREATE INDEX document_by_account ON document (account_id);                                    -- all that an account hides or leaves
CREATE INDEX document_by_url ON document (url) WHERE url IS NOT NULL;                         -- which documents are this article
CREATE INDEX document_by_publication ON document (publication) WHERE publication IS NOT NULL; -- a publication may come late, or move
CREATE INDEX document_by_post ON document (post) WHERE post IS NOT NULL;                      -- is this post the announcement of one
CREATE INDEX document_by_age ON document (witnessed_at);                                      -- retention deletes the oldest
CREATE INDEX document_in_resync ON document (resync_at) WHERE resync_at IS NOT NULL;          -- few at any time: the ones to give up
