-- What was: enough to look back at the facts as a ranking saw them. For each change of what a ranking reads, how it was
-- before. Whoever undoes them one after another, the last first, stands at an earlier moment. The triggers see every
-- change, whoever makes it; nothing else has to remember to. That an article, a post or an account came is not noted:
-- before its first link no feed shows it, and that the link came is.

CREATE TABLE change (
  number INTEGER PRIMARY KEY,                  -- in the order of commits; the last is always kept, so that no number comes twice
  what   TEXT NOT NULL,                        -- the table, or 'counts' for the four of a post, which change most
  key    INTEGER NOT NULL,                     -- its article, post or account
  was    TEXT NOT NULL                         -- JSON: [column, …] as the triggers list them; a null for what was not there
) STRICT;

-- Which of them a ranking had seen, also one that came out as the one before.
CREATE TABLE moment (
  id     INTEGER PRIMARY KEY,
  at     INTEGER NOT NULL,                     -- the clock that it ranked by
  change INTEGER NOT NULL                      -- the last it had seen
) STRICT;
CREATE INDEX moment_by_time ON moment (at);    -- the one in force at a time; retention deletes the oldest

-- Most judgements come out as the one before, and are no change.
CREATE TRIGGER article_changed
AFTER UPDATE OF url, host, site, kind, title, description, evidence, first_mention_at ON article
WHEN (old.url, old.host, old.site, old.kind, old.title, old.description, old.evidence, old.first_mention_at)
     IS NOT (new.url, new.host, new.site, new.kind, new.title, new.description, new.evidence, new.first_mention_at) BEGIN
  INSERT INTO change (what, key, was) VALUES ('article', old.id,
    json_array(old.url, old.host, old.site, old.kind, old.title, old.description, old.evidence, old.first_mention_at));
END;

CREATE TRIGGER article_went AFTER DELETE ON article BEGIN
  INSERT INTO change (what, key, was) VALUES ('article', old.id,
    json_array(old.url, old.host, old.site, old.kind, old.title, old.description, old.evidence, old.first_mention_at));
END;

-- A page is replaced by an insert, which tells no trigger of what it replaces; so this one looks before.
CREATE TRIGGER page_came BEFORE INSERT ON page
WHEN new.language IS NOT (SELECT language FROM page WHERE article_id = new.article_id) BEGIN
  INSERT INTO change (what, key, was)
  VALUES ('page', new.article_id, json_array((SELECT language FROM page WHERE article_id = new.article_id)));
END;

CREATE TRIGGER page_changed AFTER UPDATE OF article_id, language ON page
WHEN (old.article_id, old.language) IS NOT (new.article_id, new.language) BEGIN
  INSERT INTO change (what, key, was) SELECT 'page', new.article_id, json_array(NULL) WHERE new.article_id <> old.article_id;
  INSERT INTO change (what, key, was) VALUES ('page', old.article_id, json_array(old.language));
END;

CREATE TRIGGER page_went AFTER DELETE ON page WHEN old.language IS NOT NULL BEGIN
  INSERT INTO change (what, key, was) VALUES ('page', old.article_id, json_array(old.language));
END;

CREATE TRIGGER topic_score_came AFTER INSERT ON topic_score BEGIN
  INSERT INTO change (what, key, was) VALUES ('topic', new.article_id, json_array(new.topic, NULL));
END;

CREATE TRIGGER topic_score_changed AFTER UPDATE OF score ON topic_score WHEN old.score <> new.score BEGIN
  INSERT INTO change (what, key, was) VALUES ('topic', old.article_id, json_array(old.topic, old.score));
END;

CREATE TRIGGER topic_score_went AFTER DELETE ON topic_score BEGIN
  INSERT INTO change (what, key, was) VALUES ('topic', old.article_id, json_array(old.topic, old.score));
END;

CREATE TRIGGER link_came AFTER INSERT ON link BEGIN
  INSERT INTO change (what, key, was) VALUES ('link', new.post_id, json_array(new.position, NULL));
END;

CREATE TRIGGER link_changed AFTER UPDATE OF article_id ON link WHEN old.article_id <> new.article_id BEGIN
  INSERT INTO change (what, key, was) VALUES ('link', old.post_id, json_array(old.position, old.article_id));
END;

CREATE TRIGGER link_went AFTER DELETE ON link BEGIN
  INSERT INTO change (what, key, was) VALUES ('link', old.post_id, json_array(old.position, old.article_id));
END;

CREATE TRIGGER post_counted AFTER UPDATE OF likes, reposts, quotes, replies ON post
WHEN (old.likes, old.reposts, old.quotes, old.replies) IS NOT (new.likes, new.reposts, new.quotes, new.replies) BEGIN
  INSERT INTO change (what, key, was)
  VALUES ('counts', old.id, json_array(old.likes, old.reposts, old.quotes, old.replies));
END;

CREATE TRIGGER post_changed AFTER UPDATE OF parent, languages, labels, text, resync_at ON post
WHEN (old.parent, old.languages, old.labels, old.text, old.resync_at)
     IS NOT (new.parent, new.languages, new.labels, new.text, new.resync_at) BEGIN
  INSERT INTO change (what, key, was) VALUES ('post', old.id,
    json_array(old.account_id, old.rkey, old.posted_at, old.backdated, old.parent, old.languages, old.labels, old.text,
               old.likes, old.reposts, old.quotes, old.replies, old.resync_at));
END;

CREATE TRIGGER post_went AFTER DELETE ON post BEGIN
  INSERT INTO change (what, key, was) VALUES ('post', old.id,
    json_array(old.account_id, old.rkey, old.posted_at, old.backdated, old.parent, old.languages, old.labels, old.text,
               old.likes, old.reposts, old.quotes, old.replies, old.resync_at));
END;

-- An account goes only when it was hidden for long, and what it was before that is told here.
CREATE TRIGGER account_changed AFTER UPDATE OF handle, status ON account
WHEN (old.handle, old.status) IS NOT (new.handle, new.status) BEGIN
  INSERT INTO change (what, key, was) VALUES ('account', old.id, json_array(old.did, old.handle, old.status));
END;
