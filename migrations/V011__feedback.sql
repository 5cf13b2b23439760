-- What viewers tell of what they were shown. Of nobody's business but their own pages: no ranking reads it.

CREATE TABLE viewer (
  id  INTEGER PRIMARY KEY,
  did TEXT NOT NULL UNIQUE                      -- whoever is forgotten goes with all that was told
) STRICT;

CREATE TABLE interaction (
  viewer_id  INTEGER NOT NULL REFERENCES viewer (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  feed       TEXT NOT NULL,                     -- empty where it was told of no feed in particular
  event      TEXT NOT NULL,                     -- as the lexicon calls it, without what all have in front
  at         INTEGER NOT NULL,                  -- when we were told; a reading knows what was told before it began
  site       TEXT NOT NULL,                     -- of the article then, and
  author     TEXT NOT NULL,                     -- the DID that posted it: what 'show less' turns down besides
  PRIMARY KEY (viewer_id, article_id, feed, event, at) -- told twice is told once, but a changed mind is told again
) STRICT, WITHOUT ROWID;
CREATE INDEX interaction_by_age ON interaction (at);            -- retention deletes the oldest
CREATE INDEX interaction_by_article ON interaction (article_id); -- two articles that become one; deleting an article

-- How many there are, because a count would read them all, at every call.
CREATE TABLE interaction_total (interactions INTEGER NOT NULL) STRICT;
INSERT INTO interaction_total VALUES (0);
CREATE TRIGGER interaction_added AFTER INSERT ON interaction BEGIN
  UPDATE interaction_total SET interactions = interactions + 1;
END;
CREATE TRIGGER interaction_removed AFTER DELETE ON interaction BEGIN
  UPDATE interaction_total SET interactions = interactions - 1;
END;
