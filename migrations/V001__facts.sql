-- Facts: what was posted, linked, liked and read. What a feed makes of them is decided at ranking time.
-- All times are microseconds since 1970 (UTC), the unit of the event stream.

CREATE TABLE account (
  id        INTEGER PRIMARY KEY,
  did       TEXT NOT NULL UNIQUE,              -- the lasting name; handles change
  handle    TEXT,                              -- as last told by an identity event
  handle_at INTEGER NOT NULL DEFAULT 0,        -- the event's own time: an older one delivered again changes nothing
  status    TEXT NOT NULL DEFAULT 'active',    -- active, or why its content is hidden
  status_at INTEGER NOT NULL DEFAULT 0,        -- the event's own time, for the same reason
  purged_at INTEGER NOT NULL DEFAULT 0         -- records until then are gone for good, also when the account is back
) STRICT;

CREATE TABLE post (
  id           INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice: withdrawn posts are remembered by it
  account_id   INTEGER NOT NULL REFERENCES account (id),
  rkey         TEXT NOT NULL,
  rev          TEXT NOT NULL,                  -- only a newer revision may change the row
  claimed_at   INTEGER NOT NULL,
  witnessed_at INTEGER NOT NULL,               -- of the first version we saw
  posted_at    INTEGER NOT NULL,               -- the earliest of what was claimed, revised and witnessed
  backdated    INTEGER NOT NULL,               -- 1 where the claim lies well before the witness, as imports do
  languages    TEXT NOT NULL,                  -- space-separated language tags
  labels       TEXT NOT NULL,                  -- space-separated, the author's own moderation labels
  parent       TEXT,
  root         TEXT,
  quoted       TEXT,
  text         TEXT NOT NULL,
  kept_because TEXT NOT NULL,                  -- the gate's reason, for 'why'
  likes        INTEGER NOT NULL DEFAULT 0,     -- the four counts are kept by the triggers below,
  reposts      INTEGER NOT NULL DEFAULT 0,     -- because a ranking reads them for every candidate
  quotes       INTEGER NOT NULL DEFAULT 0,
  replies      INTEGER NOT NULL DEFAULT 0,
  UNIQUE (account_id, rkey)                    -- a record has one name; also the look-up of every event
) STRICT;
CREATE INDEX post_by_age ON post (witnessed_at);          -- retention deletes the oldest

CREATE TABLE article (
  id               INTEGER PRIMARY KEY,
  url              TEXT NOT NULL UNIQUE,       -- canonical: one article, one row
  host             TEXT NOT NULL,
  site             TEXT NOT NULL,
  kind             TEXT NOT NULL,
  title            TEXT NOT NULL DEFAULT '',
  description      TEXT NOT NULL DEFAULT '',
  language         TEXT,                       -- as the page says, once it was read
  published_at     INTEGER,                    -- as the page says, once it was read
  evidence         TEXT NOT NULL CHECK (evidence IN ('page', 'card', 'post')),
  state            TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'read', 'card', 'gone')),
  first_mention_at INTEGER NOT NULL            -- never moves forward: its age counts from here, also after deletes
) STRICT;
CREATE INDEX article_by_age ON article (first_mention_at); -- candidates are the young ones
CREATE INDEX article_by_site ON article (site);            -- what else do we know of this site

CREATE TABLE topic_score (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  topic      TEXT NOT NULL,
  version    TEXT NOT NULL,                    -- of the topic's definition: another one means score again
  evidence   TEXT NOT NULL CHECK (evidence IN ('page', 'card', 'post')),
  score      REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
  PRIMARY KEY (article_id, topic)              -- one score a topic: the one on the best evidence
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
  post_id     INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,                -- order within the post
  article_id  INTEGER NOT NULL REFERENCES article (id),
  carrier     TEXT NOT NULL CHECK (carrier IN ('embed', 'facet', 'text')),
  url         TEXT NOT NULL,                   -- as posted
  title       TEXT,                            -- of the card, where the carrier is one
  description TEXT,
  PRIMARY KEY (post_id, position)              -- a post and its links live and die together
) STRICT, WITHOUT ROWID;
CREATE INDEX link_by_article ON link (article_id);         -- the mentions of an article

CREATE TABLE mention_day (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  day        INTEGER NOT NULL,                 -- days since 1970
  mentions   INTEGER NOT NULL,
  PRIMARY KEY (article_id, day)                -- outlives the posts by far: what was talked of a year ago
) STRICT, WITHOUT ROWID;

CREATE TABLE engagement (
  kind       TEXT NOT NULL CHECK (kind IN ('like', 'repost', 'quote', 'reply')),
  account_id INTEGER NOT NULL REFERENCES account (id),
  rkey       TEXT NOT NULL,
  rev        TEXT NOT NULL,                    -- an older create delivered again can't undo a removal
  post_id    INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  at         INTEGER NOT NULL,
  removed_at INTEGER,                          -- an unlike is an update, so its record is never counted again
  PRIMARY KEY (kind, account_id, rkey)         -- a record counts once, however often it is delivered
) STRICT, WITHOUT ROWID;
CREATE INDEX engagement_by_post ON engagement (post_id);   -- deleting a post takes its engagement along
CREATE INDEX engagement_by_account ON engagement (account_id); -- purging an account takes what it gave back

CREATE TRIGGER engagement_added AFTER INSERT ON engagement WHEN new.removed_at IS NULL BEGIN
  UPDATE post SET likes   = likes   + (new.kind = 'like'),
                  reposts = reposts + (new.kind = 'repost'),
                  quotes  = quotes  + (new.kind = 'quote'),
                  replies = replies + (new.kind = 'reply')
   WHERE id = new.post_id;
END;

CREATE TRIGGER engagement_removed AFTER UPDATE OF removed_at ON engagement
WHEN old.removed_at IS NULL AND new.removed_at IS NOT NULL BEGIN
  UPDATE post SET likes   = likes   - (new.kind = 'like'),
                  reposts = reposts - (new.kind = 'repost'),
                  quotes  = quotes  - (new.kind = 'quote'),
                  replies = replies - (new.kind = 'reply')
   WHERE id = new.post_id;
END;

-- What the gate turned away, kept some days for 'why' and replay. One compact row each, because they are many.
CREATE TABLE near_miss (
  id           INTEGER PRIMARY KEY,            -- grows with time, so retention cuts from the low end
  account_key  INTEGER NOT NULL,               -- hash of the DID: small, and hits are checked against it
  did          TEXT NOT NULL,
  rkey         TEXT NOT NULL,
  rev          TEXT NOT NULL,
  witnessed_at INTEGER NOT NULL,
  url_key      INTEGER NOT NULL,               -- hash of the canonical URL
  url          TEXT NOT NULL,
  reasons      TEXT NOT NULL,                  -- JSON, as the gate gave them
  post         TEXT NOT NULL                   -- JSON of the whole post, to keep it after all when a second person links there
) STRICT;
CREATE UNIQUE INDEX near_miss_once ON near_miss (account_key, rkey, url_key); -- a replay adds nothing; a deleted post leaves here too
CREATE INDEX near_miss_by_url ON near_miss (url_key);         -- has another person linked there

CREATE TABLE tombstone (
  account_id INTEGER NOT NULL REFERENCES account (id),
  rkey       TEXT NOT NULL,
  rev        TEXT NOT NULL,
  deleted_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, rkey)               -- asked before a post is kept: is this create older than its delete
) STRICT, WITHOUT ROWID;
CREATE INDEX tombstone_by_age ON tombstone (deleted_at);   -- dropped after the stream's look-back and a day

CREATE TABLE known_site (
  site        TEXT PRIMARY KEY,                -- a site with an accepted article: its next one is worth a look
  accepted_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ranking (
  feed    TEXT NOT NULL,
  number  INTEGER NOT NULL,                    -- grows without end, so an old page cursor never means another ranking
  at      INTEGER NOT NULL,
  version TEXT NOT NULL,                       -- of the feed's definition
  entries TEXT NOT NULL,                       -- JSON: [[article, post, score], …] in order
  PRIMARY KEY (feed, number)
) STRICT;

CREATE TABLE stream_cursor (
  endpoint TEXT PRIMARY KEY,                   -- a position means nothing at another endpoint
  position INTEGER NOT NULL,
  time     INTEGER NOT NULL,
  live     INTEGER NOT NULL                    -- 0 for a replay, whose time must not move the live stream
) STRICT;

CREATE TABLE gap (
  id         INTEGER PRIMARY KEY,
  endpoint   TEXT NOT NULL,
  from_time  INTEGER NOT NULL,                 -- events between the two may be missing
  until_time INTEGER NOT NULL,
  cause      TEXT NOT NULL
) STRICT;
