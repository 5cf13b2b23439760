-- Counts of engagement that somebody else made, as of a moment. The four counts of a post stay the ones in effect:
-- what was told as of polled_at, and what the stream brought of later: an engagement since then is added, one of before
-- that went since then is subtracted. The stream may bring what lies before that moment only later, or again; it is in
-- what was told, and does not count.

CREATE TABLE poll (
  post_id      INTEGER PRIMARY KEY REFERENCES post (id) ON DELETE CASCADE,
  polled_at    INTEGER NOT NULL DEFAULT 0,     -- what was told is as of then; 0 while nothing was
  due_at       INTEGER,                        -- when to look at it again; null when there is nothing to ask
  missed_until INTEGER NOT NULL DEFAULT 0      -- engagement until then may never have been counted
) STRICT;
CREATE INDEX poll_by_due ON poll (due_at) WHERE due_at IS NOT NULL; -- what is due, without a look at all the rest

INSERT INTO poll (post_id, due_at) SELECT id, 0 FROM post;

CREATE TRIGGER post_added AFTER INSERT ON post BEGIN
  INSERT INTO poll (post_id, due_at) VALUES (new.id, 0);
END;

-- Whoever likes or reposts one post several times, by several records, counts once.
DROP TRIGGER engagement_added;
CREATE TRIGGER engagement_added AFTER INSERT ON engagement
WHEN new.removed_at IS NULL AND new.at > (SELECT polled_at FROM poll WHERE post_id = new.post_id)
 AND (new.kind NOT IN ('like', 'repost')
      OR NOT EXISTS (SELECT 1 FROM engagement
                      WHERE post_id = new.post_id AND kind = new.kind AND account_id = new.account_id
                        AND rkey <> new.rkey AND removed_at IS NULL)) BEGIN
  UPDATE post SET likes   = likes   + (new.kind = 'like'),
                  reposts = reposts + (new.kind = 'repost'),
                  quotes  = quotes  + (new.kind = 'quote'),
                  replies = replies + (new.kind = 'reply')
   WHERE id = new.post_id;
END;

-- What was removed before it was made, by the clocks of two servers, was removed when it was made.
DROP TRIGGER engagement_removed;
CREATE TRIGGER engagement_removed AFTER UPDATE OF removed_at ON engagement
WHEN old.removed_at IS NULL AND new.removed_at IS NOT NULL
 AND max(new.at, new.removed_at) > (SELECT polled_at FROM poll WHERE post_id = new.post_id)
 AND (new.kind NOT IN ('like', 'repost')
      OR NOT EXISTS (SELECT 1 FROM engagement
                      WHERE post_id = new.post_id AND kind = new.kind AND account_id = new.account_id
                        AND rkey <> new.rkey AND removed_at IS NULL)) BEGIN
  UPDATE post SET likes   = likes   - (new.kind = 'like'),
                  reposts = reposts - (new.kind = 'repost'),
                  quotes  = quotes  - (new.kind = 'quote'),
                  replies = replies - (new.kind = 'reply')
   WHERE id = new.post_id;
END;
