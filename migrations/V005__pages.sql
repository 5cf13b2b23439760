-- What is read of articles' pages, when it is fetched, and under which other URLs an article is known.

-- One row an article that was read, on its page or in its record on the network.
CREATE TABLE page (
  article_id    INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  read_at       INTEGER NOT NULL,
  url           TEXT NOT NULL,                 -- where it was read, behind all redirects
  author        TEXT NOT NULL,
  site_name     TEXT NOT NULL,
  title         TEXT NOT NULL,
  description   TEXT NOT NULL,
  language      TEXT,
  published     TEXT,                          -- day as YYYY-MM-DD, in the page's own terms
  modified      TEXT,
  feed          TEXT,
  image         TEXT,
  text          TEXT NOT NULL,                 -- bounded; what a topic is judged by
  words         INTEGER NOT NULL,
  code_blocks   INTEGER NOT NULL,
  figures       INTEGER NOT NULL,
  paywalled     INTEGER NOT NULL,
  kind_signals  TEXT NOT NULL,                 -- JSON: [[kind, text, weight], …], for 'why'
  etag          TEXT,                          -- with these two a page that did not change is not sent again
  last_modified TEXT
) STRICT;

-- What these said before anything was read is in the row of the page now.
ALTER TABLE article DROP COLUMN language;
ALTER TABLE article DROP COLUMN published_at;

-- Other canonical URLs of an article: short links, what redirects to it, what its page calls its own.
CREATE TABLE alias (
  url        TEXT PRIMARY KEY,                 -- asked for every link of every post, right after article.url
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_by_article ON alias (article_id); -- an article that is joined to another takes its aliases along

-- The queue: what is fetched when. Whoever fetches puts a row off for a while first, so that a crash gives it back.
CREATE TABLE fetch (
  article_id  INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  host        TEXT NOT NULL,
  due_at      INTEGER,                         -- not before; null while there is nothing to fetch
  taken       INTEGER NOT NULL DEFAULT 0,      -- 1 while somebody fetches it: what a crash leaves so is due at the next start
  priority    INTEGER NOT NULL DEFAULT 0,      -- higher goes first
  attempts    INTEGER NOT NULL DEFAULT 0,      -- failed ones since the last success
  tried_at    INTEGER NOT NULL DEFAULT 0,      -- the last attempt: a mention much later asks again
  last_result TEXT NOT NULL DEFAULT ''         -- what it came to, for 'why'
) STRICT;
CREATE INDEX fetch_by_priority ON fetch (priority DESC, article_id DESC) WHERE due_at IS NOT NULL; -- the next one
