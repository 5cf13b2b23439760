-- Second opinions: what a language model said of articles of which a topic can't tell by itself, and who waits for one.

ALTER TABLE topic_score ADD COLUMN linear REAL NOT NULL DEFAULT 0; -- what the topic says by itself: an opinion may have moved the score
UPDATE topic_score SET linear = score;

-- One row an article and topic: the answer, or the question while there is none.
CREATE TABLE opinion (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  topic      TEXT NOT NULL,
  material   TEXT NOT NULL,                    -- hash of the words that are judged: other words are another question,
  judge      TEXT NOT NULL,                    -- as is another model, instruction or description of the topic: their hash
  about      INTEGER,                          -- 1 yes, 0 no; null while nobody answered
  reason     TEXT NOT NULL DEFAULT '',         -- the judge's; while there is no answer, why the last attempt had none
  model      TEXT NOT NULL DEFAULT '',         -- who answered
  at         INTEGER NOT NULL DEFAULT 0,       -- the answer, or the last attempt
  attempts   INTEGER NOT NULL DEFAULT 0,       -- that failed
  due_at     INTEGER,                          -- not to be asked before; null when it is answered
  priority   INTEGER NOT NULL,                 -- higher goes first
  PRIMARY KEY (article_id, topic)              -- nothing is asked twice, also not after a restart
) STRICT, WITHOUT ROWID;
CREATE INDEX opinion_by_priority ON opinion (priority DESC, article_id DESC) WHERE due_at IS NOT NULL; -- the next question
